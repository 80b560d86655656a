import { textOfHtml } from '../html-text.ts';
import { headOf } from '../publish/head-of.ts';
import { textOf } from '../publish/site-files.ts';
import { isPage, type Site } from '../publish/site.ts';
import { cardName, type CardWords } from './card-words.ts';
import { cardFonts, drawCard } from './card.ts';
import { lightInks } from './inks.ts';

/** Adds a picture of the course and of each of its lessons, for previews of links to them. */
export async function addCards(site: Site): Promise<void> {
  const inks = await lightInks();
  const words = new Map<string, CardWords>();
  for (const name of site.names().filter(isPage)) {
    const html = textOf(await site.read(name));
    if (name === 'index.html' || isLesson(html)) words.set(cardName(name), wordsOf(html));
  }
  const fonts = await cardFonts([...words.values()], inks);
  for (const [name, one] of words) await site.write(name, await drawCard(one, inks, fonts));
}

/** A lesson is what there is a Markdown twin of. */
function isLesson(html: string): boolean {
  return html.includes('<link rel="alternate" type="text/markdown"');
}

/** Of a lesson; on the course page a kicker is in the entry of one. */
function wordsOf(html: string): CardWords {
  const [head = ''] = /<main\b[\s\S]*?<\/h1>/.exec(html) ?? [];
  const [, lead = ''] = /class="lead"[^>]*>([\s\S]*?)<\/p>/.exec(html) ?? [];
  const [, kicker = ''] = /class="kicker"[^>]*>([\s\S]*?)<\/p>/.exec(head) ?? [];
  const words = (inside: string): string => textOfHtml(inside).replaceAll(/\s+/g, ' ').trim();
  return {
    kicker: words(kicker),
    title: headOf(html).heading.replaceAll(/\s+/g, ' ').trim(),
    lead: words(lead),
  };
}

import { textOfHtml } from '../html-text.ts';
import { headOf } from '../publish/head-of.ts';
import { pagesOf, type SiteFiles } from '../publish/site-files.ts';
import { cardName, type CardWords } from './card-words.ts';
import { cardFonts, drawCard } from './card.ts';
import { lightInks } from './inks.ts';

/** A picture of the course and of each of its lessons, for previews of links to them. */
export async function cardsOf(site: SiteFiles): Promise<SiteFiles> {
  const inks = await lightInks();
  const pages = [...pagesOf(site)].filter(([name, html]) => name === 'index.html' || isLesson(html));
  const words = [...pages].map(([name, html]) => [name, wordsOf(html)] as const);
  const fonts = await cardFonts(
    words.map(([, one]) => one),
    inks,
  );
  const cards = new Map<string, Uint8Array>();
  for (const [name, one] of words) cards.set(cardName(name), await drawCard(one, inks, fonts));
  return cards;
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

import { textOfHtml } from '../page/html-text.ts';
import { headOf } from '../page/head-of.ts';
import { alone } from '../site/site-files.ts';
import type { Site } from '../site/site.ts';
import { cardName, type CardWords } from './card-words.ts';
import { cardParts, drawCard } from './card.ts';
import { lightInks } from './inks.ts';

/** The words of a picture, by the name of its file. */
export type Cards = ReadonlyMap<string, CardWords>;

/** What is drawn of a page for previews of links to it: of the course and of each of its lessons. */
export function cardsOf(name: string, html: string): [name: string, words: CardWords][] {
  return name === 'index.html' || isLesson(html) ? [[cardName(name), wordsOf(html)]] : [];
}

/** Adds the pictures to a site. */
export async function addCards(site: Site, cards: Cards): Promise<void> {
  const parts = await cardParts([...cards.values()], await lightInks());
  for (const [name, words] of cards) await site.write(name, await drawCard(words, parts));
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
  const words = (text: string): string => alone(text.replaceAll(/\s+/g, ' ').trim());
  return {
    kicker: words(textOfHtml(kicker)),
    title: words(headOf(html).heading),
    lead: words(textOfHtml(lead)),
  };
}

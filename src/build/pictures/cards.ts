import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { pagesOf, type SiteFiles } from '../publish/site-files.ts';
import { cardName, type CardWords } from './card-words.ts';
import { drawCard } from './card.ts';
import { lightInks } from './inks.ts';

/** A picture of the course and of each of its lessons, for previews of links to them. */
export async function cardsOf(site: SiteFiles): Promise<SiteFiles> {
  const inks = await lightInks();
  const pages = [...pagesOf(site)].filter(([name, html]) => name === 'index.html' || isLesson(html));
  return new Map(
    await Promise.all(
      pages.map(async ([name, html]) => [cardName(name), await drawCard(wordsOf(html), inks)] as const),
    ),
  );
}

/** A lesson is what there is a Markdown twin of. */
function isLesson(html: string): boolean {
  return html.includes('<link rel="alternate" type="text/markdown"');
}

function wordsOf(html: string): CardWords {
  const tree = fromHtml(html);
  const textOf = (selector: string): string => {
    const element = select(selector, tree);
    return element ? toString(element).replaceAll(/\s+/g, ' ').trim() : '';
  };
  // On the course page a kicker is in the entry of a lesson.
  return { kicker: textOf('main > .kicker'), title: textOf('h1'), lead: textOf('.lead') };
}

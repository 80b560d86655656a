import { kickerOf, lessonHeads, modulesInOrder, siteSettings } from '../content/site.ts';
import type { SiteFiles } from '../site/site-files.ts';
import { cardName, type CardWords } from './card-words.ts';
import { cardParts, drawCard } from './card.ts';
import { lightInks } from './inks.ts';

/** The pictures for previews of links, by their names: of the course and of each of its lessons. */
export async function drawCards(): Promise<SiteFiles> {
  const cards = await wordsOfPages();
  const parts = await cardParts([...cards.values()], await lightInks());
  const pictures = new Map<string, Uint8Array>();
  for (const [page, words] of cards) pictures.set(cardName(page), await drawCard(words, parts));
  return pictures;
}

/** What the card of each page says, as the page says it above its text. */
async function wordsOfPages(): Promise<Map<string, CardWords>> {
  const modules = await modulesInOrder();
  const { title } = await siteSettings();
  const course: CardWords = { kicker: '', title, lead: modules[0]?.description ?? '' };
  const lessons = [...(await lessonHeads())].flatMap(([id, head]): [string, CardWords][] => {
    const module = modules.find((one) => one.id === head.module);
    if (module === undefined) return [];
    return [[`${id}.html`, { kicker: kickerOf(head, module), title: head.title, lead: head.lead }]];
  });
  return new Map([['index.html', course], ...lessons]);
}

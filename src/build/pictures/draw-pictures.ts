import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Cards } from './cards.ts';

/** What the thread is told. */
export interface Commission {
  /** Of the built site. */
  folder: string;
  /** Of the course. */
  description: string;
  cards: Cards;
}

/**
 * Adds cards, icons and the manifest to the built site in a folder, in a thread of its own: they take as long as half of
 * all else that is published, and nothing waits for them before the archive is written. Returns the names of the files
 * that it has added.
 */
export async function drawPictures(commission: Commission): Promise<readonly string[]> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: commission });
  const [names] = (await once(thread, 'message')) as [string[]];
  return names;
}

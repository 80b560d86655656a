import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Adds cards, icons and the manifest to the built site in a folder, in a thread of its own: they take as long as half of
 * all else that is published, and nothing waits for them before the archive is written. Returns the names of the files
 * that the site then has.
 */
export async function drawPictures(folder: string): Promise<readonly string[]> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: folder });
  const [names] = (await once(thread, 'message')) as [string[]];
  return names;
}

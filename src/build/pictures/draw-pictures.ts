import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What the thread is told. */
export interface Commission {
  /** Path of the folder that has the favicon. */
  publicFolder: string;
}

/**
 * Begins to draw cards and icons, in a thread of its own: a card takes as long as a third of all else that is done for a
 * lesson, and all that it says is in the content. Returns what puts them into the folder of the built site, which is
 * emptied and filled meanwhile.
 */
export function drawPictures(commission: Commission): (folder: string) => Promise<void> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: commission });
  // A build that fails meanwhile ends without them.
  thread.unref();
  const ended = once(thread, 'exit');
  // Whoever waits is told.
  ended.catch(() => undefined);
  return async (folder) => {
    thread.ref();
    thread.postMessage(folder);
    await ended;
  };
}

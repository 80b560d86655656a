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
 * emptied and filled meanwhile, and tells their names.
 */
export function drawPictures(commission: Commission): (folder: string) => Promise<readonly string[]> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: commission });
  // A build that fails meanwhile ends without them.
  thread.unref();
  const put = once(thread, 'message') as Promise<[names: string[]]>;
  const names = put.then(([all]) => all);
  // Whoever waits is told. Till then nobody does, and a failure that nobody hears of would end the process.
  names.catch(() => undefined);
  return (folder) => {
    thread.ref();
    thread.postMessage(folder);
    return names;
  };
}

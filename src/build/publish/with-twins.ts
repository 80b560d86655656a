import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Twin } from './twins.ts';

/** A file of the built site; one that is no page has no text here. */
export interface BuiltFile {
  name: string;
  /** Of a page, as Astro has made it. */
  html?: string | undefined;
}

/** A file with the twin of its page, where it has one. */
export type FileWithTwin = BuiltFile & { twin?: Twin | undefined };

/** How many files are under way: while one is finished here, the twins of these are made. */
const ahead = 4;

/**
 * Files in their order, pages with their twins. These are made in a thread of its own, since they take as long as all
 * else that becomes of a page.
 */
export async function* withTwins(
  files: AsyncIterable<BuiltFile>,
  address: URL | undefined,
): AsyncGenerator<FileWithTwin> {
  const thread = new Worker(new URL('./twin-thread.ts', import.meta.url), { workerData: address?.href });
  const made = on(thread, 'message');
  const underWay: BuiltFile[] = [];
  const next = async (): Promise<FileWithTwin> => {
    const file = underWay.shift()!;
    if (file.html === undefined) return file;
    const [twin] = (await made.next()).value as [Twin | undefined];
    return { ...file, twin };
  };
  try {
    for await (const file of files) {
      if (file.html !== undefined) thread.postMessage(file);
      underWay.push(file);
      if (underWay.length > ahead) yield await next();
    }
    while (underWay.length > 0) yield await next();
  } finally {
    await thread.terminate();
  }
}

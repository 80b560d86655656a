// Makes the twin of each page that it is sent, and answers in the same order.
import { parentPort, workerData } from 'node:worker_threads';
import { twinOf } from './twins.ts';
import type { BuiltFile } from './with-twins.ts';

const address = workerData === undefined ? undefined : new URL(workerData as string);
parentPort?.on('message', ({ name, html = '' }: BuiltFile) => {
  parentPort?.postMessage(twinOf(name, html, address));
});

// Draws the pictures of a built site beside everything else that is published; says which files it has added.
import { parentPort, workerData } from 'node:worker_threads';
import { siteIn } from '../site/site.ts';
import { addCards } from './cards.ts';
import type { Commission } from './draw-pictures.ts';
import { addInstallable } from './installable.ts';

const { folder, description, cards } = workerData as Commission;
const site = await siteIn(folder);
const added: string[] = [];
const noted = {
  ...site,
  write: (name: string, bytes: Uint8Array) => {
    added.push(name);
    return site.write(name, bytes);
  },
};
await addInstallable(noted, description);
await addCards(noted, cards);
parentPort?.postMessage(added);

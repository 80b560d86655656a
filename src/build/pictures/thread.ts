// Draws the pictures of a built site beside everything else that is published; says which files it then has.
import { parentPort, workerData } from 'node:worker_threads';
import { siteIn } from '../publish/site.ts';
import { addCards } from './cards.ts';
import { addInstallable } from './installable.ts';

const site = await siteIn(workerData as string);
await addInstallable(site);
await addCards(site);
parentPort?.postMessage(site.names());

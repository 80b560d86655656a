// Draws the pictures of a site beside all else of its build, and puts them into its folder once that is named.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { siteIn, textIn } from '../site/site.ts';
import { drawCards } from './cards.ts';
import type { Commission } from './draw-pictures.ts';
import { installable } from './installable.ts';

const named = once(parentPort!, 'message') as Promise<[folder: string]>;
const { publicFolder } = workerData as Commission;
const favicon = await textIn(await siteIn(publicFolder), 'favicon.svg');
const pictures = [...(await installable(favicon)), ...(await drawCards())];
const site = await siteIn((await named)[0]);
for (const [name, bytes] of pictures) await site.write(name, bytes);
parentPort?.postMessage(pictures.map(([name]) => name));

// The one script of every page. Astro writes it out in one piece only as long as it is one module with no second entry;
// src/build/script/script-file.ts then puts it beside the pages.
import type { ComponentType } from 'preact';
import { islands } from '../islands/registry.ts';
import { registerIsland, wakeIslands } from '../islands/wake.ts';
import { standAlone } from './behaviours/alone.ts';
import { followContents } from './behaviours/contents.ts';
import { copyFormulas } from './behaviours/copied-formulas.ts';
import { offerCopies } from './behaviours/copy.ts';
import { layOutInPauses } from './behaviours/lay-out.ts';
import { markSymbols } from './behaviours/legends.ts';
import { keepOffline } from './behaviours/offline.ts';
import { copyPermalinks } from './behaviours/permalinks.ts';
import { keepPlace } from './behaviours/place.ts';
import { closeFollowedPopovers } from './behaviours/popovers.ts';
import { printAddress } from './behaviours/printed-address.ts';
import { switchTheme } from './behaviours/theme.ts';
import { unfoldTargets } from './behaviours/unfold.ts';
import { reachWideBoxes } from './behaviours/wide-boxes.ts';

for (const [name, component] of Object.entries(islands))
  registerIsland(name, component as ComponentType<object>);
// Before it is seen who is in sight.
standAlone();
wakeIslands();

followContents();
closeFollowedPopovers();
offerCopies();
copyFormulas();
unfoldTargets();
copyPermalinks();
keepPlace();
layOutInPauses();
reachWideBoxes();
markSymbols();
switchTheme();
printAddress();
// While the site is being written there is no worker.
if (import.meta.env.PROD) keepOffline();

document.documentElement.dataset['live'] = '';

import { clockText } from '../../islands/video/clock-text.ts';
import { frameHeight, frameWidth } from '../../video/picture.ts';
import type { TimedCue } from '../../video/timeline.ts';
import { escapeText } from '../formulas/tex.ts';
import type { Theme } from './options.ts';
import { pageFor } from './page-styles.ts';

export const sheetWidth = 1920;
const across = 3;
const gap = 24;
const stillWidth = (sheetWidth - gap * (across + 1)) / across;

const layout = `
body { display: grid; grid-template-columns: repeat(${across}, ${stillWidth}px); gap: ${gap}px; padding: ${gap}px; }
figure { margin: 0; }
.frame { width: ${stillWidth}px; height: ${(stillWidth * frameHeight) / frameWidth}px; outline: 1px solid var(--rule); }
figcaption { padding-top: 8px; font: 17px/1.4 var(--sans); color: var(--quiet); }
b { color: var(--ink); }`;

/** A page with the stills of the cues side by side, each with its time, its names and its words. */
export function contactSheet(
  cues: readonly TimedCue[],
  stillMarkup: (cue: TimedCue) => string,
  styles: string,
  theme: Theme,
): string {
  const figures = cues.map((cue) => {
    const names = `${clockText(cue.start)} · ${cue.scene} · ${cue.id}`;
    const words = `<b>${escapeText(names)}</b><br>${escapeText(cue.say)}`;
    return `<figure>${stillMarkup(cue)}<figcaption>${words}</figcaption></figure>`;
  });
  return pageFor(styles, theme, { more: layout, body: figures.join('\n') });
}

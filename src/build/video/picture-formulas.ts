import { videoFormulas } from '../../video/formulas.ts';
import { drawnPart, typeset } from '../formulas/tex.ts';

/**
 * The formulas of the scenes, typeset, by name. What reads aloud passes over a picture, so they have no MathML, for
 * whose hidden boxes browsers would also print the whole document smaller.
 */
export const pictureFormulas: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(videoFormulas).map(([name, tex]) => [name, drawnPart(typeset(tex))]),
);

/** All of them in a row, each under its name: what the player copies into its pictures. */
export const copiedFormulas = Object.entries(pictureFormulas)
  .map(([name, html]) => `<span data-typeset="${name}">${html}</span>`)
  .join('');

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const inks = Object.fromEntries(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

it('is measured as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  // WebAIM's contrast checker gives these.
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#0000ff', '#ffff00')).toBeCloseTo(8, 1);
});

it('every colour of the site has one for each theme', () => {
  expect(Object.keys(inks)).toEqual(
    expect.arrayContaining([
      'paper',
      'panel',
      'ink',
      'quiet',
      'edge',
      'label',
      'prediction',
      'loss',
      'logit',
    ]),
  );
});

const grounds = ['paper', 'panel'] as const;
/** What words are written with, in prose, formulas, controls and drawings: 1.4.3 asks for 4.5. */
const written = ['ink', 'quiet', 'label', 'prediction', 'loss', 'logit', 'squared-error'] as const;
/** What only draws the edges of controls: 1.4.11 asks for 3. Curves and points are in the inks above. */
const drawn = ['edge'] as const;

describe.each(['light', 'dark'] as const)('in %s colours', (theme) => {
  it.each(written.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)))(
    '%s on %s can be read: 4.5 or more',
    (ink, ground) => {
      expect(contrast(inks[ink]![theme], inks[ground]![theme])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(drawn.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)))(
    '%s on %s can be seen: 3 or more',
    (ink, ground) => {
      expect(contrast(inks[ink]![theme], inks[ground]![theme])).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(written.slice(2))('words in the paper’s colour can be read on a bar of %s', (ink) => {
    expect(contrast(inks['paper']![theme], inks[ink]![theme])).toBeGreaterThanOrEqual(4.5);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { cardAlternative } from './card-words.ts';
import { cardParts, chartOf, drawCard, wordsOf } from './card.ts';
import { lightInks } from './inks.ts';
import { trueTypeFonts } from './typefaces.ts';

const words = {
  kicker: 'Classification · lesson 4',
  title: 'Cross-entropy loss',
  lead: 'Honest doubt costs little.',
};
let inks: Awaited<ReturnType<typeof lightInks>>;

beforeAll(async () => {
  inks = await lightInks();
});

const textsIn = (svg: string) =>
  [...svg.matchAll(/<text x="([^"]*)" y="([^"]*)"[^>]*font-size="([^"]*)"[^>]*>([^<]*)/g)].map(
    ([, x, y, size, text = '']) => ({ x: Number(x), y: Number(y), size: Number(size), text }),
  );

describe('the chart of the card', () => {
  it('has its point where the curve and the number say', () => {
    const chart = chartOf(inks);
    const [, cx, cy] = /<circle cx="([^"]*)" cy="([^"]*)" r="16"/.exec(chart) ?? [];
    // 84 + 0.05 × 1046, and 546 × (1 − 2.995732 / 7): −ln 0.05 of a height of 7 nats.
    expect(Number(cx)).toBeCloseTo(136.3, 1);
    expect(Number(cy)).toBeCloseTo(312.33, 1);
    expect(textsIn(chart).map(({ text }) => text)).toContain('2.996');
    expect(cardAlternative('Title')).toContain('Title. The loss curve');
    expect(cardAlternative('Title')).toContain('at 0.05 it is 2.996');
  });

  it('has the curve of the loss, which leaves the card at its top', () => {
    const [, path = ''] = new RegExp(`<path d="([^"]*)" stroke="${inks.loss}" stroke-width="9"`).exec(
      chartOf(inks),
    )!;
    expect(path).toMatch(/^M1130,546c/);
    // Each piece of the curve steps to the last of its places.
    const steps = path
      .split(/[cs]/)
      .slice(1)
      .map((piece) => /(-?[\d.]+),(-?[\d.]+)$/.exec(piece.trim())!.slice(1).map(Number));
    const end = (of: 0 | 1, from: number): number => steps.reduce((at, step) => at + step[of]!, from);
    expect(steps).toHaveLength(14);
    // 84 and e⁻⁷ of 1046.
    expect(Math.abs(end(0, 1130) - 84.95)).toBeLessThan(0.5);
    expect(Math.abs(end(1, 546))).toBeLessThan(0.5);
  });

  it('is in the inks of the lesson', () => {
    // As the style sheets name them for the light theme.
    expect(inks).toMatchObject({ paper: '#fbfaf6', ink: '#1f2126', loss: '#bf3416' });
    const used = [...chartOf(inks).matchAll(/#[0-9a-f]{6}/g)].map(([colour]) => colour);
    expect(used.filter((colour) => !Object.values(inks).includes(colour))).toEqual([]);
  });
});

describe('the words of the card', () => {
  const setFor = async (given: typeof words) =>
    textsIn(await wordsOf(given, inks, await trueTypeFonts(Object.values(given).join(''))));

  it('stand below one another, in lines about as long as one another', async () => {
    const lines = await setFor({ ...words, title: 'Machine learning, one idea at a time' });
    expect(lines.map(({ text }) => text)).toEqual([
      'Classification · lesson 4',
      'Machine learning,',
      'one idea at a time',
      'Honest doubt costs little.',
    ]);
    const heights = lines.map(({ y }) => y);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  });

  it('are smaller where there are many, and stay above the curve', async () => {
    // The longest that a lesson may have.
    const many = { ...words, title: 'Words and words '.repeat(5), lead: 'A lead of words '.repeat(12) };
    const [few, all] = [await setFor(words), await setFor(many)];
    expect(all[1]!.size).toBeLessThan(few[1]!.size);
    expect(Math.max(...all.map(({ y }) => y))).toBeLessThanOrEqual(396);
  });

  it('escape what is markup', async () => {
    const [, title] = await setFor({ ...words, title: 'a < b & c' });
    expect(title!.text).toBe('a &lt; b &amp; c');
  });
});

it('the card is 1200 by 630 pixels, and the same each time', async () => {
  const draw = async () => drawCard(words, await cardParts([words], inks));
  const [once, again] = [await draw(), await draw()];
  const png = Buffer.from(once);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.equals(again)).toBe(true);
});

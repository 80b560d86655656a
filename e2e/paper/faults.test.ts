import { describe, expect, it } from 'vitest';
import {
  bodyOf,
  brokenEquations,
  emptySheets,
  findText,
  footOf,
  loneHeadings,
  textOf,
  textSize,
  wordsInMargins,
} from './faults.ts';
import type { Run, Sheet } from './read-pdf.ts';

const margins = { top: 50, side: 60, bottom: 70 };

/** A run of ten points' height on a sheet of 600 by 800. */
const run = (text: string, left: number, top: number, width = 100): Run => ({
  text,
  size: 10,
  left,
  right: left + width,
  top,
  bottom: top + 10,
});
const sheet = (...runs: Run[]): Sheet => ({ width: 600, height: 800, runs, links: [], drawing: '' });
const foot = run('1 / 2', 290, 760);

describe('a sheet', () => {
  const one = sheet(
    run('A title', 60, 50),
    run('@heading:a@', 60, 60, 4),
    run('and ﬁve words', 60, 80),
    foot,
  );

  it('has a body without its foot and its marks', () => {
    expect(bodyOf(one, margins).map(({ text }) => text)).toEqual(['A title', 'and ﬁve words']);
    expect(footOf(one, margins)).toEqual([foot]);
    expect(textOf(one, margins)).toBe('Atitleandfivewords');
  });
});

describe('a text', () => {
  const texts = ['onetwothr', 'eefourfive'];

  it('is found on one sheet or across the edge of two', () => {
    expect(findText(texts, 'one two')).toBe(0);
    expect(findText(texts, 'four\n five')).toBe(1);
    expect(findText(texts, 'two three four')).toBe(0);
  });

  it('is missed where it is not, or not in one piece', () => {
    expect(findText(texts, 'six')).toBeUndefined();
    expect(findText(texts, 'two four')).toBeUndefined();
  });
});

describe('words in a margin are noticed', () => {
  it.each([
    ['left', run('a', 57, 100)],
    ['right', run('a', 443, 100)],
    ['top', run('a', 60, 47)],
    ['bottom', run('a', 60, 723)],
  ])('%s', (_, astray) => {
    expect(wordsInMargins([sheet(run('b', 60, 100)), sheet(astray, foot)], margins)).toEqual([
      '“a” stands in a margin of sheet 2',
    ]);
  });

  it('and the foot is none of them, nor a letter on the edge', () => {
    expect(
      wordsInMargins([sheet(run('a', 60, 50), run('b', 440, 100), run('c', 60, 720), foot)], margins),
    ).toEqual([]);
  });
});

describe('a heading', () => {
  const heading = run('@heading:gradient@', 60, 700, 4);

  it('is alone with only the foot below it', () => {
    expect(loneHeadings([sheet(run('a', 60, 600), run('Title', 60, 700), heading, foot)], margins)).toEqual([
      'heading:gradient is the last on sheet 1',
    ]);
  });

  it('is not alone above a line of text', () => {
    expect(loneHeadings([sheet(heading, run('a', 60, 715), foot)], margins)).toEqual([]);
  });
});

describe('an equation', () => {
  const from = run('@eq-a:0:from@', 100, 400, 4);
  const to = run('@eq-a:0:to@', 500, 440, 4);
  const faults = (...sheets: Sheet[]) => brokenEquations(sheets, ['eq-a'], margins);

  it('is whole on one sheet, in one line or two', () => {
    expect(faults(sheet(from, to))).toEqual([]);
    expect(
      faults(sheet(from, to, run('@eq-a:1:from@', 100, 450, 4), run('@eq-a:1:to@', 120, 460, 4))),
    ).toEqual([]);
    expect(faults(sheet(run('@eq-a:0:from@@eq-a:0:to@', 100, 400, 8)))).toEqual([]);
  });

  it('is missed where a mark of it is missing, and not taken for another', () => {
    expect(faults(sheet(from))).toEqual(['eq-a is not all there']);
    expect(faults(sheet(run('@eq-ab:0:from@', 100, 400), run('@eq-ab:0:to@', 100, 400)))).toEqual([
      'eq-a is not all there',
    ]);
  });

  it('is broken where the edge of a sheet cuts it', () => {
    expect(faults(sheet(from), sheet(to))).toEqual(['eq-a is cut between the sheets 1 and 2']);
  });

  it.each([
    ['too wide', run('@eq-a:0:to@', 540, 440, 4)],
    ['over the edge', run('@eq-a:0:to@', 598, 440, 4)],
    ['too deep', run('@eq-a:0:to@', 500, 724, 4)],
  ])('is broken where it is %s', (_, corner) => {
    expect(faults(sheet(from, corner))).toEqual(['eq-a:0:to is outside the text of sheet 1']);
  });
});

describe('the size of a text', () => {
  it('is that of most letters, not of most runs', () => {
    const small = ['a', 'b', 'c'].map((letter) => ({ ...run(letter, 60, 200), size: 8 }));
    expect(textSize([sheet(run('a sentence', 60, 100), ...small, foot)], margins)).toBe(10);
    expect(textSize([sheet(...small, foot)], margins)).toBe(8);
  });
});

describe('a sheet that is hardly used', () => {
  const full = sheet(run('a', 60, 600), foot);
  const empty = sheet(run('a', 60, 220), foot);

  it('is noticed but for the last', () => {
    expect(emptySheets([full, empty, full], margins, 0.5)).toEqual(['sheet 2 ends at 26 %']);
    expect(emptySheets([full, empty], margins, 0.5)).toEqual([]);
  });
});

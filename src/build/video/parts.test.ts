import { describe, expect, it } from 'vitest';
import type { TimedCue } from '../../video/timeline.ts';
import { partName, partsOf, runsOf, timeOf } from './parts.ts';

const cue = (id: string, start: number, end: number): TimedCue => ({
  id,
  scene: 'flat',
  say: 'Words.',
  pause: 1,
  start,
  spoken: end - 1,
  end,
  inScene: 0,
});
const cues = [cue('one', 0, 10.4), cue('two', 10.4, 10.4 + 9.8), cue('three', 10.4 + 9.8, 31)];

describe('partsOf', () => {
  it('is a part for each cue, and every frame once', () => {
    expect(partsOf(cues, { from: 0, to: 31 })).toEqual([
      { cue: 'one', first: 0, count: 312 },
      { cue: 'two', first: 312, count: 294 },
      { cue: 'three', first: 606, count: 324 },
    ]);
  });

  it('of a cut holds as many frames as it takes, whatever cues it begins and ends in', () => {
    expect(partsOf(cues, { from: 9, to: 19 })).toEqual([
      { cue: 'one', first: 270, count: 42 },
      { cue: 'two', first: 312, count: 258 },
    ]);
  });

  it('leaves out a cue that only touches the cut', () => {
    expect(partsOf(cues, { from: 10.4, to: 20.2 }).map((part) => part.cue)).toEqual(['two']);
  });

  it('of less than a frame is nothing', () => {
    expect(partsOf(cues, { from: 5.001, to: 5.002 })).toEqual([]);
  });
});

describe('timeOf', () => {
  it('lies within the cue of the frame, also where a cue ends between two numbers of the computer', () => {
    for (const { cue: id, first, count } of partsOf(cues, { from: 0, to: 31 })) {
      const { start, end } = cues.find((one) => one.id === id)!;
      expect(timeOf(first)).toBeGreaterThan(start);
      expect(timeOf(first + count - 1)).toBeLessThan(end);
    }
  });
});

describe('runsOf', () => {
  it('counts equal neighbours, and no others', () => {
    expect(runsOf(['a', 'a', 'b', 'a'])).toEqual([
      { markup: 'a', count: 2 },
      { markup: 'b', count: 1 },
      { markup: 'a', count: 1 },
    ]);
  });

  it('of nothing is nothing', () => {
    expect(runsOf([])).toEqual([]);
  });
});

describe('partName', () => {
  const part = { cue: 'wall', first: 0, count: 3 };
  const runs = runsOf(['a', 'a', 'b']);
  const name = partName(part, runs, ['styles', 'crf 18']);

  it('is the same for the same pictures, wherever they are in the video', () => {
    expect(partName({ ...part, first: 99 }, runs, ['styles', 'crf 18'])).toBe(name);
    expect(name).toMatch(/^wall-[\da-f]{20}\.mp4$/);
  });

  it.each([
    ['a picture', runsOf(['a', 'a', 'c']), ['styles', 'crf 18']],
    ['the time for which it stands', runsOf(['a', 'b', 'b']), ['styles', 'crf 18']],
    ['the styles', runs, ['other styles', 'crf 18']],
    ['the encoding', runs, ['styles', 'crf 20']],
  ])('changes with %s', (_, otherRuns, recipe) => {
    expect(partName(part, otherRuns, recipe)).not.toBe(name);
  });
});

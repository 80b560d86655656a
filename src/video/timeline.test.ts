import { describe, expect, it } from 'vitest';
import type { SceneName } from './scene-names.ts';
import { chapterAt, countWords, cueAt, momentAt, restOf, timelineOf, type Cue } from './timeline.ts';

const cue = (id: string, scene: SceneName, words: number): Cue => ({
  id,
  scene,
  say: Array.from({ length: words }, () => 'word').join(' '),
  pause: 1,
});
// 150 words a minute: 5 words take 2 seconds.
const timeline = timelineOf([
  { id: 'first', title: 'First', cues: [cue('a', 'price', 5), cue('b', 'price', 10)] },
  { id: 'second', title: 'Second', cues: [cue('c', 'sigmoid', 5), cue('d', 'price', 5)] },
]);

describe('countWords', () => {
  it.each([
    ['', 0],
    ['One word.', 2],
    ['a  b\nc', 3],
    ['It costs 3.9 — here', 4],
    ["don't", 1],
  ])('counts %j as %d', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

describe('timelineOf', () => {
  it('gives each cue the time of its words and its pause', () => {
    expect(timeline.cues.map(({ start, spoken, end }) => [start, spoken, end])).toEqual([
      [0, 2, 3],
      [3, 7, 8],
      [8, 10, 11],
      [11, 13, 14],
    ]);
    expect(timeline.length).toBe(14);
  });

  it('counts the cues of a scene that go on, and begins again for another', () => {
    expect(timeline.cues.map(({ inScene }) => inScene)).toEqual([0, 1, 0, 0]);
  });

  it('begins each chapter with its first cue', () => {
    expect(timeline.chapters.map(({ title, start }) => [title, start])).toEqual([
      ['First', 0],
      ['Second', 8],
    ]);
  });
});

describe('a time', () => {
  it.each([
    [-1, 0, 0],
    [0, 0, 0],
    [2.999, 0, 0],
    [3, 1, 0],
    [8, 2, 1],
    [14, 3, 1],
    [99, 3, 1],
  ])('of %d s belongs to cue %d and chapter %d', (seconds, at, chapter) => {
    expect(cueAt(timeline, seconds)).toBe(at);
    expect(chapterAt(timeline, seconds)).toBe(chapter);
  });

  it('is, for a scene, seconds within one of its cues', () => {
    expect(momentAt(timeline, 4.5)).toEqual({ cue: 1, seconds: 1.5, length: 5 });
    expect(momentAt(timeline, 99)).toEqual({ cue: 0, seconds: 3, length: 3 });
  });

  it('at which a cue rests is its last', () => {
    expect(restOf(timeline.cues[1]!)).toEqual({ cue: 1, seconds: 5, length: 5 });
  });
});

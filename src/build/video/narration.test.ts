import { expect, it } from 'vitest';
import { spokenNarration } from './narration.ts';
import { captionsOf } from '../../video/captions.ts';
import { scenes } from '../../video/scenes/index.ts';
import { countWords, timelineOf } from '../../video/timeline.ts';

const chapters = await spokenNarration('cross-entropy-loss');
const timeline = timelineOf(chapters);

it('the video takes between 6:30 and 7:30, in five chapters', () => {
  expect(timeline.length).toBeGreaterThanOrEqual(390);
  expect(timeline.length).toBeLessThanOrEqual(450);
  expect(timeline.chapters).toHaveLength(5);
});

it('its length follows from its words at 150 a minute and its pauses', () => {
  const words = chapters.flatMap(({ cues }) => cues).reduce((sum, { say }) => sum + countWords(say), 0);
  const pauses = chapters.flatMap(({ cues }) => cues).reduce((sum, { pause }) => sum + pause, 0);
  expect(words).toBeGreaterThan(900);
  expect(words).toBeLessThan(1100);
  expect(timeline.length).toBeCloseTo((words / 150) * 60 + pauses, 9);
});

it('every cue has its scene, and every scene a cue', () => {
  expect(new Set(timeline.cues.map(({ scene }) => scene))).toEqual(new Set(Object.keys(scenes)));
  expect(Object.keys(scenes).length).toBeGreaterThanOrEqual(12);
});

it('no caption has more than two lines of 42 characters', () => {
  for (const { lines } of timeline.cues.flatMap(captionsOf)) {
    expect(lines.length).toBeLessThanOrEqual(2);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(42);
  }
});

it('no caption has to be read faster than 20 characters a second', () => {
  for (const { start, end, lines } of timeline.cues.flatMap(captionsOf))
    expect(lines.join(' ').length / (end - start), lines.join(' ')).toBeLessThanOrEqual(20);
});

it('the captions of a cue are its words, from its beginning to its end', () => {
  for (const cue of timeline.cues) {
    const captions = captionsOf(cue);
    expect(captions.flatMap(({ lines }) => lines).join(' ')).toBe(cue.say.replaceAll(/\s+/g, ' '));
    expect(captions[0]!.start).toBe(cue.start);
    expect(captions.at(-1)!.end).toBe(cue.end);
    for (const [index, caption] of captions.entries()) {
      expect(caption.end).toBeGreaterThan(caption.start);
      if (index > 0) expect(caption.start).toBe(captions[index - 1]!.end);
    }
  }
});

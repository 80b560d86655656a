import { expect, it } from 'vitest';
import { progressText } from './progress.ts';

it.each([
  [{ done: 600, before: 200, of: 1000, elapsed: 10 }, ' 60 %  600 of 1,000 frames, 40 a second, 0:10 to go'],
  [
    { done: 12_897, before: 0, of: 12_897, elapsed: 300 },
    '100 %  12,897 of 12,897 frames, 43 a second, 0:00 to go',
  ],
  // Short of the end it is not 100 %.
  [
    { done: 12_896, before: 0, of: 12_897, elapsed: 1 },
    ' 99 %  12,896 of 12,897 frames, 12896 a second, 0:01 to go',
  ],
  // What was there already says nothing of the pace.
  [{ done: 300, before: 300, of: 1200, elapsed: 2 }, ' 25 %  300 of 1,200 frames'],
  [{ done: 0, before: 0, of: 300, elapsed: 0 }, '  0 %  0 of 300 frames'],
])('progressText(%j) is "%s"', (progress, text) => {
  expect(progressText(progress)).toBe(text);
});

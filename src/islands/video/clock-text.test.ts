import { expect, it } from 'vitest';
import { clockText, spokenClock } from './clock-text.ts';

it.each([
  [0, '0:00', '0 seconds'],
  [1, '0:01', '1 second'],
  [59.999, '0:59', '59 seconds'],
  [60, '1:00', '1 minute 0 seconds'],
  [125.9, '2:05', '2 minutes 5 seconds'],
  [429, '7:09', '7 minutes 9 seconds'],
])('%d s is written %s and spoken “%s”', (seconds, written, spoken) => {
  expect(clockText(seconds)).toBe(written);
  expect(spokenClock(seconds)).toBe(spoken);
});

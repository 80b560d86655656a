import { describe, expect, it } from 'vitest';
import { pitchAt, soundTrace, traceSeconds } from './sound-trace.ts';

describe('pitchAt', () => {
  it.each([
    ['the bottom', 100, 220],
    ['a quarter of the way up', 75, 311.1269837220809],
    ['the middle', 50, 440],
    ['three quarters of the way up', 25, 622.2539674441618],
    ['the top', 0, 880],
    ['just beyond the top', -0.001, 880],
    ['just beyond the bottom', 100.001, 220],
    ['an infinite loss', -Infinity, 880],
  ])('gives %s its pitch', (_, percent, hertz) => {
    expect(pitchAt(percent)).toBeCloseTo(hertz, 9);
  });

  it('rises by the same ratio for the same way up', () => {
    for (const percent of [10, 20, 55, 90])
      expect(pitchAt(percent - 10) / pitchAt(percent)).toBeCloseTo(4 ** 0.1, 12);
  });
});

describe('soundTrace', () => {
  it('goes along the whole width, from the left edge to the right one', () => {
    const asked: number[] = [];
    soundTrace((share) => {
      asked.push(share);
      return 50;
    });
    expect(asked[0]).toBe(0);
    expect(asked.at(-1)).toBe(1);
    const steps = asked.slice(1).map((share, index) => share - asked[index]!);
    for (const step of steps) expect(step).toBeCloseTo(1 / steps.length, 12);
    // A step lasts a hundredth of a second at most.
    expect(traceSeconds / steps.length).toBeLessThanOrEqual(0.01);
  });

  it('is the pitch of each height', () => {
    const trace = soundTrace((share) => 100 * share);
    expect(trace[0]).toBe(880);
    expect(trace[(trace.length - 1) / 2]).toBe(440);
    expect(trace.at(-1)).toBe(220);
  });

  it('stays a pitch where a curve leaves the plot', () => {
    expect(
      [...soundTrace(() => -Infinity), ...soundTrace(() => 1e9)].every(
        (hertz) => hertz === 220 || hertz === 880,
      ),
    ).toBe(true);
  });
});

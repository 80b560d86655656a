import { describe, expect, it } from 'vitest';
import type { Label } from './label.ts';
import { slopeReadings, type SlopeReadings } from './slope-readings.ts';

const labels = [1, 0] as const;

/** Places for label 1 at a logit: z from −8 to 8 to the right, slopes from −1 to 0 upwards, in percent. */
function placesAt(z: number, factor = 1): Parameters<typeof slopeReadings>[1] {
  // eslint-disable-next-line no-restricted-syntax -- a formula of the test's own is what the places are held against
  const truth = 1 / (1 + Math.exp(-z));
  const x = ((z + 8) / 16) * 100;
  return {
    crossEntropy: { x, y: 100 * (1 - truth) },
    squaredError: { x, y: 100 * factor * 2 * truth * (1 - truth) ** 2 },
    steepest: { x: ((8 - Math.LN2) / 16) * 100, y: (100 * factor * 8) / 27 },
  };
}

/** The same turned by half, as the plot of label 0 is. */
function at(label: Label, z: number, factor = 1): SlopeReadings {
  const places = placesAt(z, factor);
  if (label === 1) return slopeReadings(1, places);
  const turned = Object.entries(places).map(([name, { x, y }]) => [name, { x: 100 - x, y: 100 - y }]);
  return slopeReadings(0, Object.fromEntries(turned) as typeof places);
}

describe.each(labels)('the numbers of both slopes for label %i', (label) => {
  const hollow = label === 1 ? 'left' : 'right';
  const other = label === 1 ? 'right' : 'left';
  /** Lines towards the level of 0 and away from it. */
  const away = label === 1 ? 1 : -1;

  it('stand on the wrong side each at its own point, on the hollow side of its curve', () => {
    const { crossEntropy, squaredError, takesName } = at(label, -4);
    expect(crossEntropy).toMatchObject({ side: hollow, line: -away });
    expect(squaredError).toMatchObject({ side: hollow, line: away });
    expect(squaredError.y).toBeCloseTo(label === 1 ? 3.47 : 96.53, 2);
    expect(takesName).toBe(false);
  });

  it.each([-2, -Math.LN2, 0])('take the name of the steepest point where it stands, at %f', (z) => {
    const { squaredError, takesName } = at(label, z);
    expect(takesName).toBe(true);
    expect(squaredError).toMatchObject({ side: hollow, line: away });
    expect(squaredError.y).toBeCloseTo(label === 1 ? 800 / 27 : 100 - 800 / 27, 10);
    // Left of cross-entropy, which passes there at 55 %.
    expect(label === 1 ? squaredError.x : 100 - squaredError.x).toBeLessThan(55);
  });

  it.each([1, 4, 8])('stand below one another where the model is right, at %i', (z) => {
    const { crossEntropy, squaredError, takesName } = at(label, z);
    expect(takesName).toBe(false);
    expect(squaredError).toMatchObject({ x: crossEntropy.x, y: crossEntropy.y, side: other, line: away });
    expect(crossEntropy).toMatchObject({ side: other, line: 2 * away });
  });

  it('follow squared error to half its height', () => {
    expect(at(label, 0, 1 / 2).squaredError.y).toBeCloseTo(label === 1 ? 400 / 27 : 100 - 400 / 27, 10);
  });
});

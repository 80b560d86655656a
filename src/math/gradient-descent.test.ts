import { describe, expect, it } from 'vitest';
import { descend, descentStep } from './gradient-descent.ts';
import { expectNear, expectRefusals } from './testing.ts';

const ONE = { x: [3], y: [1] };

describe('descentStep', () => {
  it('descentStep from (−1, 1) at rate 0.5 is the worked example, (0.321, 1.440)', () => {
    const { w, b } = descentStep('cross-entropy', { w: -1, b: 1 }, ONE, 0.5);
    expectNear(w, 0.321196, 1e-6);
    expectNear(b, 1.440399, 1e-6);
  });

  it.each([0, -1, NaN, Infinity])('descentStep refuses the rate %s', (rate) => {
    expectRefusals([
      [
        () => descentStep('squared-error', { w: 0, b: 0 }, ONE, rate),
        `rate must be a finite number above 0, got ${rate}`,
      ],
    ]);
  });

  it('descentStep accepts the smallest positive rate and then moves nowhere', () => {
    const start = { w: 1, b: 1 };
    expect(descentStep('cross-entropy', start, ONE, Number.MIN_VALUE)).toEqual(start);
  });
});

describe('descend', () => {
  it('descend yields the start and then one point for each step', () => {
    const start = { w: -1, b: 1 };
    const path = Array.from(descend('cross-entropy', start, ONE, 0.5, 2));
    const first = descentStep('cross-entropy', start, ONE, 0.5);
    expect(path).toEqual([start, first, descentStep('cross-entropy', first, ONE, 0.5)]);
    expect(Array.from(descend('cross-entropy', start, ONE, 0.5, 0))).toEqual([start]);
  });

  it('descend is lazy: 100,000 steps cost nothing until they are asked for', () => {
    const path = descend('cross-entropy', { w: 0, b: 0 }, ONE, 0.5, 1e5);
    expect(path.next().value).toEqual({ w: 0, b: 0 });
  });

  it.each([-1, 0.5, NaN, Infinity])('descend refuses %s steps when called', (steps) => {
    expectRefusals([
      [
        () => descend('squared-error', { w: 0, b: 0 }, ONE, 0.5, steps),
        `steps must be a whole number from 0 to 1000000000, got ${steps}`,
      ],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { ExampleSetName } from '../../math/index.ts';
import { RECORDED_SURFACES } from '../../math/testing.ts';
import {
  builtState,
  domainOf,
  positionOf,
  presets,
  shownSteps,
  stateFromLink,
  stateOf,
  stepAt,
} from './state.ts';

const sets = Object.keys(RECORDED_SURFACES) as ExampleSetName[];

it('the figure opens on set A, both balls on the plateau', () => {
  expect(builtState).toEqual({ set: 'A', start: { w: -4, b: 0 }, step: 0 });
});

describe('stateFromLink', () => {
  it.each([
    [{}, 'A', -4, 0],
    [{ data: 'A' }, 'A', -4, 0],
    [{ w: 2, b: -3 }, 'A', 2, -3],
    [{ w: 2 }, 'A', 2, 0],
    [{ data: 'B' }, 'B', 3, 0],
    [{ data: 'C', w: -6 }, 'C', -6, 0],
    [{ data: 'D', b: 8 }, 'D', -2, 8],
    [{ data: 'B', w: -2, b: -6 }, 'B', -2, -6],
    [{ data: 'B', w: 6, b: 4 }, 'B', 6, 4],
  ] as const)('takes %j to set %s at (%d, %d)', (values, set, w, b) => {
    expect(stateFromLink(values)).toEqual({ state: { set, start: { w, b }, step: 0 }, notices: [] });
  });

  it.each([
    [{ data: 'B', w: -4 }, 'B', 3, 0, ['The link asks for w = “-4”, but w is from −2 to 6 for set B.']],
    [{ data: 'D', w: 5, b: 1 }, 'D', -2, 1, ['The link asks for w = “5”, but w is from −4 to 4 for set D.']],
    [
      { data: 'D', w: 4.001, b: -6.5 },
      'D',
      -2,
      2,
      [
        'The link asks for w = “4.001”, but w is from −4 to 4 for set D.',
        'The link asks for b = “-6.5”, but b is from −6 to 8 for set D.',
      ],
    ],
  ] as const)('takes of %j what is on the map, and says what is not', (values, set, w, b, notices) => {
    expect(stateFromLink(values)).toEqual({ state: { set, start: { w, b }, step: 0 }, notices });
  });
});

describe('each set', () => {
  it.each(sets)('%s opens where the recorded descents begin', (set) => {
    const [w, b] = RECORDED_SURFACES[set].starts[0]!;
    expect(stateOf(set)).toEqual({ set, start: { w, b }, step: 0 });
  });

  it.each(sets)('%s has the recorded window as its domain', (set) => {
    for (const name of ['w', 'b'] as const) {
      const [min, max] = RECORDED_SURFACES[set].window[name];
      expect(domainOf(set, name)).toMatchObject({ min, max });
    }
  });

  it.each(sets)('%s offers every recorded start, and none outside its map', (set) => {
    const offered = presets[set].map(({ start: { w, b } }) => `${String(w)} ${String(b)}`);
    for (const [w, b] of RECORDED_SURFACES[set].starts)
      expect(offered).toContain(`${String(w)} ${String(b)}`);
    for (const { start } of presets[set]) {
      for (const name of ['w', 'b'] as const) {
        const { min, max } = domainOf(set, name);
        expect(start[name]).toBeGreaterThanOrEqual(min);
        expect(start[name]).toBeLessThanOrEqual(max);
      }
    }
    const names = presets[set].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says its domain with real minus signs', () => {
    expect(domainOf('B', 'b').wording).toBe('the bias on this map lies between −6 and 4');
    expect(domainOf('A', 'w').wording).toBe('the weight on this map lies between −6 and 6');
  });
});

describe('the scrubber', () => {
  it('runs from the start to step 3000', () => {
    expect([stepAt(0), stepAt(1)]).toEqual([0, 3000]);
    expect([positionOf(0), positionOf(3000)]).toEqual([0, 1]);
    expect(shownSteps).toBe(3000);
  });

  it('spends half its way on the first 245 steps', () => {
    // 3000 sinh 2.5 / sinh 5 = 244.6
    expect(stepAt(0.5)).toBe(245);
  });

  it('comes back to every step', () => {
    for (let step = 0; step <= 3000; step += 1) expect(stepAt(positionOf(step))).toBe(step);
  });

  it('shows another step at each of its 201 places', () => {
    for (let place = 1; place <= 200; place += 1)
      expect(stepAt(place / 200)).toBeGreaterThan(stepAt((place - 1) / 200));
  });
});

import { describe, expect, it } from 'vitest';
import { exampleSets, stationaryGuesses, type ExampleSetName } from './example-sets.ts';
import { meanGradient, type LossKind, type OneUnit } from './one-unit.ts';
import { stationaryKind, stationaryPoint } from './stationary-point.ts';
import { expectNear, expectRefusals, RECORDED_SURFACES } from './testing.ts';

interface Row {
  readonly name: ExampleSetName;
  readonly loss: LossKind;
  readonly guess: OneUnit;
  readonly recorded: OneUnit & { readonly loss: number; readonly type: string };
}

const ROWS: readonly Row[] = (['A', 'B', 'D'] as const).flatMap((name) => {
  const { ce_minimum, mse_critical } = RECORDED_SURFACES[name];
  const guesses = stationaryGuesses[name];
  const [crossEntropyGuess] = guesses['cross-entropy'];
  const minimum = { ...ce_minimum!, type: 'minimum' };
  return [
    { name, loss: 'cross-entropy' as const, guess: crossEntropyGuess!, recorded: minimum },
    ...mse_critical.map((recorded, i) => {
      return { name, loss: 'squared-error' as const, guess: guesses['squared-error'][i]!, recorded };
    }),
  ];
});
const SET_C = exampleSets.C.data;

function expectRecorded({ name, loss, recorded }: Row, guess: OneUnit): void {
  const point = stationaryPoint(loss, guess, exampleSets[name].data);
  expectNear(point.w, recorded.w, 1e-12);
  expectNear(point.b, recorded.b, 1e-12);
  expectNear(point.loss, recorded.loss, 1e-14);
  expect(point.kind).toBe(recorded.type.startsWith('minimum') ? 'minimum' : 'saddle point');
}

describe('stationaryPoint', () => {
  it.each(ROWS)('from its guess finds the $recorded.type of $loss on set $name at $guess', (row) => {
    expectRecorded(row, row.guess);
  });

  it.each(ROWS)('from one decimal finds the $recorded.type of $loss on set $name at $guess', (row) => {
    const rounded = (value: number): number => Math.round(10 * value) / 10;
    expectRecorded(row, { w: rounded(row.recorded.w), b: rounded(row.recorded.b) });
  });

  it.each(ROWS)('ends where the gradient of $loss on set $name is level', ({ name, loss, guess }) => {
    const { data } = exampleSets[name];
    const gradient = meanGradient(loss, stationaryPoint(loss, guess, data), data);
    expectNear(Math.hypot(gradient.w, gradient.b), 0, 1e-15);
  });

  it('gives 0 and no rounding where a set is the same turned round', () => {
    const { data } = exampleSets.A;
    const [guess] = stationaryGuesses.A['cross-entropy'];
    expect(stationaryPoint('cross-entropy', { w: guess!.w, b: 0.3 }, data).b).toBe(0);
    expect(stationaryPoint('cross-entropy', guess!, data).b).toBe(0);
  });

  it.each([
    ['cross-entropy', { w: 0, b: 0 }],
    ['cross-entropy', { w: 3, b: -1 }],
    ['squared-error', { w: 0, b: 0 }],
    ['squared-error', { w: -4, b: 0 }],
    ['squared-error', { w: 1000, b: 0 }],
  ] as const)('stationaryPoint of %s from %j refuses separable examples', (kind, guess) => {
    expectRefusals([
      [
        () => stationaryPoint(kind, guess, SET_C),
        `guess must be near a stationary point, got (w, b) = (${guess.w}, ${guess.b})`,
      ],
    ]);
  });

  it('stationaryPoint refuses a minimum that is a line, not a point', () => {
    expectRefusals([
      [
        () => stationaryPoint('cross-entropy', { w: 0, b: 0.5 }, { x: [1, 1], y: [0, 1] }),
        'guess must be near a stationary point, got (w, b) = (0, 0.5)',
      ],
    ]);
  });

  it('stationaryPoint refuses what is not finite and lists that do not pair up', () => {
    expectRefusals([
      [() => stationaryPoint('cross-entropy', { w: NaN, b: 0 }, SET_C), 'w must be a finite number, got NaN'],
      [
        () => stationaryPoint('cross-entropy', { w: 0, b: 0 }, { x: [1, 2], y: [1] }),
        'x and y must be two lists of one equal length, at least 1, got 2 and 1',
      ],
    ]);
  });
});

describe('stationaryKind', () => {
  it.each([
    [{ ww: 2, wb: 1, bb: 2 }, 'minimum'],
    [{ ww: 1, wb: 2, bb: 1 }, 'saddle point'],
    [{ ww: 1, wb: 0, bb: -1 }, 'saddle point'],
    [{ ww: -2, wb: 1, bb: -2 }, 'maximum'],
  ] as const)('stationaryKind(%j) is “%s”', (hessian, kind) => {
    expect(stationaryKind(hessian)).toBe(kind);
  });
});

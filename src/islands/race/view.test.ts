import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtState, fittedBoost } from './state.ts';
import { said } from '../shown.ts';
import { raceView } from './view.ts';

interface Sample {
  step: number;
  yhat: number;
  loss: number;
  dL_dz: number;
}
interface RecordedRace {
  preset: string;
  w0: number;
  b0: number;
  eta: number;
  steps: number;
  samples: { ce: Sample[]; mse: Sample[] };
  first_step_yhat_below_ce: Record<'0.5' | '0.1', number>;
  first_step_yhat_below_mse: Record<'0.5' | '0.1', number>;
}
const { race: recorded } = JSON.parse(
  readFileSync(new URL('../../../e2e/reference/widget_values.json', import.meta.url), 'utf8'),
) as { race: RecordedRace[] };

describe('raceView', () => {
  it.each(recorded)('of “$preset” holds what was recorded, to ten decimals', (race) => {
    const { w0, b0, eta, samples, first_step_yhat_below_ce: ce, first_step_yhat_below_mse: se } = race;
    const steps = race.steps > 300 ? 6000 : 300;
    for (const [kind, list, first] of [
      ['cross-entropy', samples.ce, ce],
      ['squared-error', samples.mse, se],
    ] as const) {
      for (const { step, yhat, loss, dL_dz } of list) {
        const { runners } = raceView({ ...builtState, w0, b0, rate: eta, steps, step });
        const { probability, loss: shownLoss, gradient, half, tenth } = runners[kind];
        expect(probability.value).toBeCloseTo(yhat, 9);
        expect(shownLoss.value).toBeCloseTo(loss, 9);
        expect(gradient.value).toBeCloseTo(dL_dz, 9);
        expect(half).toEqual({ value: first['0.5'], text: String(first['0.5']) });
        expect(tenth).toEqual({ value: first['0.1'], text: String(first['0.1']) });
      }
    }
  });

  it('says in words where there is no such step', () => {
    const { runners } = raceView({ ...builtState, w0: 4, b0: 4, steps: 1000 });
    expect(runners['squared-error'].half).toBe('not within 1000 steps');
    expect(runners['cross-entropy'].half).toEqual({ value: 30, text: '30' });
  });

  it.each([
    [2, '0.982'],
    [4, '0.9997'],
    [5, '0.99995'],
    [10, '0.999999998'],
  ])('never says that a prediction is 1: from w = b = %d it is %s', (start, text) => {
    const { runners } = raceView({ ...builtState, w0: start, b0: start });
    expect(runners['squared-error'].probability.text).toBe(text);
  });

  it('asks as long as nothing was run and cross-entropy is still to cross ½', () => {
    const asking = (change: object) => raceView({ ...builtState, ...change }).question?.asking;
    expect(asking({})).toBe(true);
    expect(asking({ step: 16 })).toBe(true);
    expect(asking({ step: 17 })).toBe(false);
    expect(asking({ question: 'skipped' })).toBe(false);
    expect(asking({ w0: -2, b0: 1 })).toBeUndefined();
    expect(asking({ rate: 0.001 })).toBeUndefined();
  });

  it('compares the mark with what was so, in the tense that fits', () => {
    const marked = { ...builtState, step: 300, mark: 0.6, question: 'marked' } as const;
    expect(said(raceView(marked).question!.outcome)).toBe(
      'You marked 0.60. Squared error was still at 0.978; cross-entropy had come to 0.472.',
    );
    expect(raceView(marked).spoken).toContain('You marked 0.60.');
    expect(said(raceView({ ...marked, boost: 50 }).question!.outcome)).toContain('was already at');
  });

  it('says of a factor that fits what it does from further away', () => {
    const words = said(raceView({ ...builtState, boost: fittedBoost(builtState) }).headStart);
    // By a loop in Python, from (4, 4) at 0.15 times 1 + cosh 4: 181; 180 at a rate of 4.25.
    expect(words).toContain(
      'squared error falls below ½ at step 181, cross-entropy falls below ½ at step 30.',
    );
    expect(words).toContain('From (4, 4) it is 1491 times');
    expect(said(raceView(builtState).headStart)).toBe('At this start cross-entropy is 28.3 times as steep.');
  });

  it('is printed in words, with the decimals that were given and a factor only where there is one', () => {
    const given = { ...builtState, w0: 0.6, b0: -1.25, rate: 0.001, steps: 1000 };
    expect(said(raceView(given).printed)).toBe(
      'from w = 0.6, b = −1.25 at the learning rate 0.001, after step 0 of 1000, ' +
        'the prediction is 0.343 with cross-entropy and 0.343 with squared error.',
    );
    expect(said(raceView({ ...builtState, boost: 2.5 }).printed)).toContain(
      'from w = 2, b = 2 at the learning rate 0.15, for squared error 2.5 times that, after step 0 of 300,',
    );
  });

  it('draws the same race once', () => {
    expect(raceView({ ...builtState, step: 5 }).chart).toBe(raceView({ ...builtState, step: 6 }).chart);
    expect(raceView({ ...builtState, rate: 0.2 }).chart).not.toBe(raceView(builtState).chart);
  });
});

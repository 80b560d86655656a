import type { Place } from '../../charts/plane.ts';
import type { RaceChart } from '../../charts/race-chart.ts';
import { quantities, type Race } from '../../charts/race-run.ts';
import type { LossKind } from '../../math/index.ts';
import { remembered } from '../remembered.ts';
import { shown, type Sentence, type Shown } from '../shown.ts';
import { predictionShown, stepShown } from './shown.ts';
import type { RaceState } from './state.ts';

/** Where squared error is when cross-entropy falls below ½. */
export interface QuestionView {
  /** Whether the answer is still to be given, and what is to come to be hidden. */
  asking: boolean;
  step: Shown;
  mark: Shown;
  /** Where the reader's mark and both runners stand at that step. */
  places: { mark: Place | undefined } & Record<LossKind, Place>;
  /** What was so, against what was marked. */
  outcome: Sentence;
}

/** The question of a race, for each state of it. */
export function questionsOn(race: Race, chart: RaceChart): (state: RaceState) => QuestionView | undefined {
  const { half: step } = race['cross-entropy'];
  // At a start below ½ there is nothing to wait for.
  if (step === undefined || step === 0) return () => undefined;
  const at = (kind: LossKind): Shown => predictionShown(quantities.probability(race[kind], step));
  const [crossEntropy, squaredError] = [at('cross-entropy'), at('squared-error')];
  const { placeOf } = chart.probability;
  const course = squaredError.value < 0.5 ? 'already' : 'still';
  const question = remembered((asking: boolean, marked: boolean, probability: number): QuestionView => {
    const mark = shown(probability, { digits: 2 });
    return {
      asking,
      step: stepShown(step),
      mark,
      places: {
        mark: asking || marked ? placeOf(step, probability) : undefined,
        'cross-entropy': placeOf(step, crossEntropy.value),
        'squared-error': placeOf(step, squaredError.value),
      },
      outcome: marked
        ? [
            'You marked ',
            mark,
            `. Squared error was ${course} at `,
            squaredError,
            '; cross-entropy had come to ',
            crossEntropy,
            '.',
          ]
        : [
            'At step ',
            stepShown(step),
            ' cross-entropy comes to ',
            crossEntropy,
            `; squared error is ${course} at `,
            squaredError,
            '.',
          ],
    };
  });
  return (state) =>
    question(state.question === 'open' && state.step < step, state.question === 'marked', state.mark);
}

import { probabilityShown, type Shown } from '../shown.ts';
import type { ChoiceExercise } from './exercise.ts';
import type { Lots } from './lots.ts';
import { drawn, given, lossOf, pairFrom, truthOf, twentieths, two, type Pair } from './pairs.ts';

/** Whether the pair with the surer prediction is not the one with the larger loss. */
const misleads = ([a, b]: readonly [Pair, Pair]): boolean =>
  Math.abs(a.p - 0.5) > Math.abs(b.p - 0.5) !== lossOf(a) > lossOf(b);

/** Which of two predictions has the larger loss. */
export function largerExercise(lots: Lots): ChoiceExercise {
  const draw = (): readonly [Pair, Pair] =>
    drawn(
      () => [pairFrom(lots, twentieths), pairFrom(lots, twentieths)] as const,
      ([a, b]) => Math.abs(lossOf(a) - lossOf(b)) >= 0.05,
    );
  // A second draw where the first can be answered by looking for the surer one.
  const first = draw();
  const pairs = misleads(first) ? first : draw();
  const correct = lossOf(pairs[0]) > lossOf(pairs[1]) ? 0 : 1;
  const truth = (pair: Pair): Shown => probabilityShown(truthOf(pair));
  const [a, b] = pairs;
  const larger = pairs[correct];
  return {
    kind: 'larger',
    question: ['Which of the two predictions has the larger loss?'],
    choices: [given(pairs[0]), given(pairs[1])],
    correct,
    reason: 'The larger loss belongs to the smaller probability of the true class.',
    hints: [
      'Find in each the probability that the true class was given.',
      'The loss falls as that probability rises: the smaller one has the larger loss.',
    ],
    solution: [
      ['The true class got ', truth(a), ' in the first and ', truth(b), ' in the second.'],
      ['The losses are ', two(lossOf(a)), ' and ', two(lossOf(b)), '; the larger is ', two(lossOf(larger))],
    ],
    seeIt: { section: 'loss-slider', values: { p: larger.p, y: larger.y } },
  };
}

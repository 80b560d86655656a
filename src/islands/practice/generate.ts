import { parameters } from '../parameters.ts';
import type { Exercise, Kind } from './exercise.ts';
import { gradientExercise, stepExercise } from './gradient-exercises.ts';
import { largerExercise } from './larger-exercise.ts';
import { backwardsExercise, logitExercise, lossExercise, meanExercise } from './loss-exercises.ts';
import { lotsOf, type Lots } from './lots.ts';

/** The exercise of every kind, from its lots. */
const makers: Record<Kind, (lots: Lots) => Exercise> = {
  loss: lossExercise,
  larger: largerExercise,
  gradient: gradientExercise,
  mean: meanExercise,
  logit: logitExercise,
  backwards: backwardsExercise,
  step: stepExercise,
};

export const kinds: readonly Kind[] = parameters.kinds.list;

/** What each kind asks for, as readers see it. */
export const kindNames: Record<Kind, string> = {
  loss: 'the loss of a prediction',
  larger: 'which loss is larger',
  gradient: 'the slope in the logit',
  mean: 'the mean loss',
  logit: 'the loss from a logit',
  backwards: 'from the loss to the probability',
  step: 'one step of training',
};

/** The exercise that a kind has at an index of a seed. */
export function generate(kind: Kind, seed: number, index: number): Exercise {
  return makers[kind](lotsOf(seed, index));
}

/** Each set of as many exercises as there are kinds has lots of its own, beside those of the exercises. */
const seedOfOrders = 1_000_003;

/** The kind at an index of a seed: every seven exercises hold each kind once. */
export function kindAt(seed: number, index: number): Kind {
  const lots = lotsOf(seed + seedOfOrders, Math.floor(index / kinds.length));
  const left = [...kinds];
  for (let place = index % kinds.length; place > 0; place -= 1)
    left.splice(left.indexOf(lots.oneOf(left)), 1);
  return lots.oneOf(left);
}

/**
 * The exercise at an index of a seed, the same for everyone and for ever.
 * Domain: seed a whole number from 1 to 999,999, index a whole number from 0.
 */
export function exerciseAt(seed: number, index: number): Exercise {
  return generate(kindAt(seed, index), seed, index);
}

import { bitsToNats, readAnswer } from '../../math/index.ts';
import { judge, type NumberExercise, type Judgement } from './exercise.ts';

/** The verdict on a typed answer, or why there is none, as it cannot be read or asks for another unit. */
export type GivenVerdict = { verdict: Judgement } | { verdict: 'none'; reason: string };

/** Reads a typed answer and judges it. */
export function readGiven(exercise: NumberExercise, text: string): GivenVerdict {
  const reading = readAnswer(text);
  if (!reading.ok) return { verdict: 'none', reason: reading.reason };
  const { value, unit } = reading;
  if (unit !== undefined && exercise.unit === undefined)
    return { verdict: 'none', reason: `This answer has no unit, so leave out “${unit}”.` };
  if (unit === 'bits') {
    return judge(exercise, bitsToNats(value)) === 'right'
      ? { verdict: 'none', reason: 'That many bits it is. The question asks for nats, so convert it.' }
      : { verdict: 'none', reason: 'The question asks for nats; give the answer in nats, without bits.' };
  }
  return { verdict: judge(exercise, value) };
}

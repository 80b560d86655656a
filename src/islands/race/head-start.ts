import { firstBelowHalf, type RaceSetup } from '../../charts/race-run.ts';
import { formatInteger, type LossKind } from '../../math/index.ts';
import { ratioShown, shown, type Sentence, type Shown } from '../shown.ts';
import { stepShown } from './shown.ts';
import { firstRatio, horizons } from './state.ts';

/** How much further on the next start lies, in the weight and in the bias. */
const further = 2;

/** What a factor on squared error's rate does here, and what it does not at a start further on. */
export function headStart({ w0, b0, rate, boost }: RaceSetup): Sentence {
  const here: Sentence = [
    'At this start cross-entropy is ',
    ratioShown(firstRatio({ w0, b0 })),
    ' times as steep.',
  ];
  const next = { w0: w0 + further, b0: b0 + further };
  if (boost === 1 || next.w0 + next.b0 <= 0) return here;
  const steps = horizons.at(-1)!;
  const fall = (kind: LossKind): Sentence => {
    const half = firstBelowHalf(kind, { ...next, rate, boost, steps });
    return half === undefined
      ? [` stays above ½ for all ${formatInteger(steps)} steps`]
      : [' falls below ½ at step ', stepShown(half)];
  };
  const plain = (value: number): Shown => shown(value, { digits: Number.isInteger(value) ? 0 : 2 });
  return [
    ...here,
    ' From (',
    plain(next.w0),
    ', ',
    plain(next.b0),
    ') it is ',
    ratioShown(firstRatio(next)),
    ' times: there, with the factor set here, squared error',
    ...fall('squared-error'),
    ', cross-entropy',
    ...fall('cross-entropy'),
    '.',
  ];
}

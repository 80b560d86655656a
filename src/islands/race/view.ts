import type { Place } from '../../charts/plane.ts';
import { raceChart, type RaceChart, type RaceQuantity } from '../../charts/race-chart.ts';
import {
  bothOf,
  quantities,
  runRace,
  standing,
  type Race,
  type RaceSetup,
  type Runner,
} from '../../charts/race-run.ts';
import { formatInteger, formatNumber, type LossKind } from '../../math/index.ts';
import { remembered } from '../remembered.ts';
import { ratioShown, shown, type Shown } from '../shown.ts';
import { firstRatio, horizons, type RaceState } from './state.ts';

/** A sentence with numbers in it. */
export type Sentence = readonly (string | Shown)[];

export interface RunnerView {
  probability: Shown;
  loss: Shown;
  /** The size of the gradient at the step shown. */
  gradient: Shown;
  /** First steps below ½ and below 0.1, or words where there is none. */
  half: Shown | string;
  tenth: Shown | string;
  places: Record<RaceQuantity, Place>;
}

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

export interface RaceView {
  chart: RaceChart;
  step: Shown;
  runners: Record<LossKind, RunnerView>;
  /** Nothing where cross-entropy does not fall below ½ within the steps shown. */
  question: QuestionView | undefined;
  /** What a factor on squared error's rate does, and does not. */
  headStart: Sentence;
  boost: Shown;
  /** Each drawing in words: direction, ends and the values at the step shown. */
  descriptions: Record<RaceQuantity, string>;
  /** The state in words. */
  spoken: string;
  /** What a screen reader says for the scrubber's value. */
  spokenStep: string;
}

/** Everything that the race shows of a state; the component only places it. */
export function raceView(state: RaceState): RaceView {
  const { race, chart, headStart } = prepared(state);
  const { step, steps, boost } = state;
  const runners = bothOf(race, (runner) => runnerView(runner, chart, step));
  const question = questionView(state, race, chart);
  const both = `cross-entropy ${runners['cross-entropy'].probability.text}, squared error ${runners['squared-error'].probability.text}`;
  const spoken = `step ${formatInteger(step)} of ${formatInteger(steps)}: ${both}`;
  const { outcome = [], asking = true } = question ?? {};
  return {
    chart,
    step: stepShown(step),
    runners,
    question,
    headStart,
    boost: ratioShown(boost),
    descriptions: {
      probability: describe('probability', race, runners, step),
      loss: describe('loss', race, runners, step),
    },
    spoken: state.question === 'marked' && !asking ? `${spoken}. ${said(outcome)}` : spoken,
    spokenStep: spoken,
  };
}

/** A sentence as plain words. */
export function said(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** What depends on the race alone, and not on the step. A run asks for it at every frame. */
const preparedFrom = remembered((w0: number, b0: number, rate: number, boost: number, steps: number) => {
  const setup = { w0, b0, rate, boost, steps };
  const race = runRace(setup);
  return { race, chart: raceChart(race), headStart: headStart(setup) };
});

function prepared({ w0, b0, rate, boost, steps }: RaceSetup): ReturnType<typeof preparedFrom> {
  return preparedFrom(w0, b0, rate, boost, steps);
}

function stepShown(step: number): Shown {
  return { value: step, text: formatInteger(step) };
}

/** Three decimals, so that nothing jumps while running, or as many as it takes not to say 1. */
function predictionShown(value: number): Shown {
  let digits = 3;
  while (digits < 12 && Number(value.toFixed(digits)) === 1) digits += 1;
  return shown(value, { digits });
}

function runnerView(runner: Runner, chart: RaceChart, step: number): RunnerView {
  const { probability, loss, gradient } = standing(runner, step);
  const last = runner.logits.length - 1;
  const first = (found: number | undefined): Shown | string =>
    found === undefined ? `not within ${formatInteger(last)} steps` : stepShown(found);
  return {
    probability: predictionShown(probability),
    loss: shown(loss),
    gradient: shown(gradient),
    half: first(runner.half),
    tenth: first(runner.tenth),
    places: {
      probability: chart.probability.placeOf(step, probability),
      loss: chart.loss.placeOf(step, loss),
    },
  };
}

function questionView(state: RaceState, race: Race, chart: RaceChart): QuestionView | undefined {
  const { half: step } = race['cross-entropy'];
  // At a start below ½ there is nothing to wait for.
  if (step === undefined || step === 0) return undefined;
  const asking = state.question === 'open' && state.step < step;
  const marked = state.question === 'marked';
  const mark = shown(state.mark, { digits: 2 });
  const at = (kind: LossKind): Shown => predictionShown(quantities.probability(race[kind], step));
  const [crossEntropy, squaredError] = [at('cross-entropy'), at('squared-error')];
  const { placeOf } = chart.probability;
  const course = squaredError.value < 0.5 ? 'already' : 'still';
  return {
    asking,
    step: stepShown(step),
    mark,
    places: {
      mark: asking || marked ? placeOf(step, state.mark) : undefined,
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
}

/** How much further on the next start lies, in the weight and in the bias. */
const further = 2;

function headStart({ w0, b0, rate, boost }: RaceSetup): Sentence {
  const here: Sentence = [
    'At this start cross-entropy is ',
    ratioShown(firstRatio({ w0, b0 })),
    ' times as steep.',
  ];
  const next = { w0: w0 + further, b0: b0 + further };
  if (boost === 1 || next.w0 + next.b0 <= 0) return here;
  const steps = horizons.at(-1)!;
  const race = runRace({ ...next, rate, boost, steps });
  const fall = (kind: LossKind): Sentence => {
    const { half } = race[kind];
    return half === undefined ? [`not within ${formatInteger(steps)} steps`] : ['at step ', stepShown(half)];
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
    ' times: with the factor set here, squared error falls below ½ ',
    ...fall('squared-error'),
    ' there, cross-entropy ',
    ...fall('cross-entropy'),
    '.',
  ];
}

const drawn = { probability: 'Predicted probability', loss: 'Loss' };

function describe(
  quantity: RaceQuantity,
  race: Race,
  runners: Record<LossKind, RunnerView>,
  step: number,
): string {
  const last = race['cross-entropy'].logits.length - 1;
  const write = (value: number): string =>
    quantity === 'probability' ? predictionShown(value).text : formatNumber(value);
  const way = (kind: LossKind): string => {
    const [from, to] = [quantities[quantity](race[kind], 0), quantities[quantity](race[kind], last)];
    return `falls from ${write(from)} to ${write(to)}`;
  };
  const below = ({ half }: RunnerView): string =>
    quantity === 'loss' ? '' : `, below ½ ${typeof half === 'string' ? half : `from step ${half.text}`}`;
  const crossEntropy = runners['cross-entropy'];
  const squaredError = runners['squared-error'];
  const now = step === 0 ? 'At the start' : step === last ? 'At the end' : `At step ${formatInteger(step)}`;
  return (
    `${drawn[quantity]} against step, from 0 to ${formatInteger(last)}. ` +
    `Cross-entropy ${way('cross-entropy')}${below(crossEntropy)}. ` +
    `Squared error ${way('squared-error')}${below(squaredError)}. ` +
    `${now}: cross-entropy ${crossEntropy[quantity].text}, squared error ${squaredError[quantity].text}.`
  );
}

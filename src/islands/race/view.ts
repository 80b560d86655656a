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
import { lossKinds, lossNames } from '../loss-kinds.ts';
import { remembered } from '../remembered.ts';
import { givenShown, ratioShown, said, shown, type Sentence, type Shown } from '../shown.ts';
import type { HeardCurve } from '../sound.ts';
import { headStart } from './head-start.ts';
import { questionsOn, type QuestionView } from './question.ts';
import { predictionShown, stepShown } from './shown.ts';
import type { RaceState } from './state.ts';

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
  /** The losses at the step shown, in words. */
  losses: string;
  /** The state in words. */
  spoken: string;
  /** What a screen reader says for the scrubber's value. */
  spokenStep: string;
  /** The state in words, as it is printed. */
  printed: Sentence;
}

/** Everything that the race shows of a state; the component only places it. */
export function raceView(state: RaceState): RaceView {
  const { race, chart, headStart, crossings, ahead, courses, questions } = prepared(state);
  const { step, steps, boost } = state;
  const runners = bothOf(race, (runner) => runnerView(runner, crossings[runner.kind], chart, step));
  const question = questions(state);
  const both = `cross-entropy ${runners['cross-entropy'].probability.text}, squared error ${runners['squared-error'].probability.text}`;
  const spoken = `step ${formatInteger(step)} of ${formatInteger(steps)}: ${both}`;
  const { outcome = [], asking = true } = question ?? {};
  const losses = standings('loss', runners, state);
  const spokenMore: string[] = [];
  if (!asking && step === 0)
    spokenMore.push(
      `Below ½ cross-entropy is ${ahead['cross-entropy']}, squared error ${ahead['squared-error']}`,
    );
  if (!asking && state.question === 'marked') spokenMore.push(said(outcome));
  return {
    chart,
    losses: `Loss: ${losses}`,
    step: stepShown(step),
    runners,
    question,
    headStart,
    boost: ratioShown(boost),
    descriptions: {
      probability: courses.probability + standings('probability', runners, state),
      loss: courses.loss + losses,
    },
    spoken: [spoken, ...spokenMore].join('. '),
    spokenStep: spoken,
    printed: printedOf(state, runners),
  };
}

/** The losses of both runners, from the first step to the last. */
export function heardRace(state: RaceState): HeardCurve[] {
  const { race, chart } = prepared(state);
  return lossKinds.map((kind) => ({
    name: `loss of ${lossNames[kind]}`,
    yAt: (share) => {
      const step = chart.stepAt(share);
      return chart.loss.placeOf(step, quantities.loss(race[kind], step)).y;
    },
  }));
}

function printedOf(
  { w0, b0, rate, boost, step, steps }: RaceState,
  { 'cross-entropy': crossEntropy, 'squared-error': squaredError }: Record<LossKind, RunnerView>,
): Sentence {
  return [
    'from w = ',
    givenShown(w0),
    ', b = ',
    givenShown(b0),
    ' at the learning rate ',
    givenShown(rate),
    ...(boost === 1 ? [] : [', for squared error ', ratioShown(boost), ' times that']),
    ', after step ',
    stepShown(step),
    ' of ',
    stepShown(steps),
    ', the prediction is ',
    crossEntropy.probability,
    ' with cross-entropy and ',
    squaredError.probability,
    ' with squared error.',
  ];
}

/** What depends on the race alone, and not on the step. A run asks for it at every frame. */
const preparedFrom = remembered((w0: number, b0: number, rate: number, boost: number, steps: number) => {
  const setup = { w0, b0, rate, boost, steps };
  const race = runRace(setup);
  const chart = raceChart(race);
  const crossings = bothOf(race, crossingsOf);
  return {
    race,
    chart,
    headStart: headStart(setup),
    questions: questionsOn(race, chart),
    crossings,
    ahead: {
      'cross-entropy': from(crossings['cross-entropy']),
      'squared-error': from(crossings['squared-error']),
    },
    courses: {
      probability: course('probability', race, crossings),
      loss: course('loss', race, crossings),
    },
  };
});

function prepared({ w0, b0, rate, boost, steps }: RaceSetup): ReturnType<typeof preparedFrom> {
  return preparedFrom(w0, b0, rate, boost, steps);
}

/** When a runner gets below ½ and below 0.1. */
type Crossings = Pick<RunnerView, 'half' | 'tenth'>;

function crossingsOf({ logits, half, tenth }: Runner): Crossings {
  const first = (found: number | undefined): Shown | string =>
    found === undefined ? `not within ${formatInteger(logits.length - 1)} steps` : stepShown(found);
  return { half: first(half), tenth: first(tenth) };
}

/** When a runner is below ½, in words. */
function from({ half }: Crossings): string {
  return typeof half === 'string' ? half : `from step ${half.text}`;
}

function runnerView(runner: Runner, crossings: Crossings, chart: RaceChart, step: number): RunnerView {
  const { probability, loss, gradient } = standing(runner, step);
  return {
    ...crossings,
    probability: predictionShown(probability),
    loss: shown(loss),
    gradient: shown(gradient),
    places: {
      probability: chart.probability.placeOf(step, probability),
      loss: chart.loss.placeOf(step, loss),
    },
  };
}

const drawn = { probability: 'Predicted probability', loss: 'Loss' };

/** A drawing in words, without the step shown. */
function course(quantity: RaceQuantity, race: Race, crossings: Record<LossKind, Crossings>): string {
  const last = race['cross-entropy'].logits.length - 1;
  const write = (value: number): string =>
    quantity === 'probability' ? predictionShown(value).text : formatNumber(value);
  const way = (kind: LossKind): string => {
    const [from, to] = [quantities[quantity](race[kind], 0), quantities[quantity](race[kind], last)];
    return `falls from ${write(from)} to ${write(to)}`;
  };
  const below = (runner: Crossings): string => (quantity === 'loss' ? '' : `, below ½ ${from(runner)}`);
  return (
    `${drawn[quantity]} against step, from 0 to ${formatInteger(last)}. ` +
    `Cross-entropy ${way('cross-entropy')}${below(crossings['cross-entropy'])}. ` +
    `Squared error ${way('squared-error')}${below(crossings['squared-error'])}. `
  );
}

/** Both runners at the step shown. */
function standings(
  quantity: RaceQuantity,
  runners: Record<LossKind, RunnerView>,
  { step, steps }: RaceState,
): string {
  const now = step === 0 ? 'At the start' : step === steps ? 'At the end' : `At step ${formatInteger(step)}`;
  const at = (kind: LossKind): string => runners[kind][quantity].text;
  return `${now}: cross-entropy ${at('cross-entropy')}, squared error ${at('squared-error')}.`;
}

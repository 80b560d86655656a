import { builtLevels, contourLevels, contourMap, type ContourMap } from '../../charts/contour-map.ts';
import { decisionChart, type DecisionChart } from '../../charts/decision-chart.ts';
import {
  parameterPlane,
  trailOf,
  trailUntil,
  type ParameterPlane,
  type Trail,
} from '../../charts/parameter-plane.ts';
import { withinPlot, type Place } from '../../charts/plane.ts';
import {
  descend,
  exampleSets,
  formatInteger,
  formatNumber,
  gradientNorm,
  limitLoss,
  lossLandscape,
  meanLoss,
  rightlyClassified,
  type ExampleSetName,
  type LossKind,
  type OneUnit,
} from '../../math/index.ts';
import { lossKinds, lossNames } from '../loss-kinds.ts';
import { remembered } from '../remembered.ts';
import { givenShown, shown, type Sentence, type Shown } from '../shown.ts';
import { hundredths, shownSteps, type SurfaceState } from './state.ts';
import { stationaryPoints, type LevelPlace } from './stationary-points.precomputed.ts';

/** The cells of the contours that the page carries, for print and for readers without script. */
const builtGrid = { columns: 31, rows: 41 } as const;
/** The cells of the contours that the browser draws. */
const contourGrid = { columns: 61, rows: 81 } as const;

/** A point of the map that has a name. */
export interface Landmark extends LevelPlace {
  place: Place;
}

/** A valley without end: the line that its floor follows, and the loss that it tends to. */
export interface Valley {
  from: Place;
  to: Place;
  limit: Shown;
  words: string;
}

/** What a set shows before a ball is dropped. */
export interface SetView {
  plane: ParameterPlane;
  decisions: DecisionChart;
  landmarks: Readonly<Record<LossKind, readonly Landmark[]>>;
  valleys: readonly Valley[];
  /** Each map in words, without its ball. */
  descriptions: Readonly<Record<LossKind, string>>;
}

/** One ball: where it is, how it came there and what it says of the examples. */
export interface BallView {
  params: OneUnit;
  place: Place;
  trail: string;
  loss: Shown;
  gradientNorm: Shown;
  /** How many examples are on their right side. */
  right: Shown;
  prediction: string;
  boundary: number | undefined;
  /** The map in words: what is on it, where the ball was dropped and where it is. */
  description: string;
}

export interface SurfaceView {
  set: SetView;
  balls: Readonly<Record<LossKind, BallView>>;
  step: Shown;
  /** The state in words. */
  spoken: string;
  /** The same, as it is printed. */
  printed: Sentence;
}

export const setView = remembered((set: ExampleSetName): SetView => {
  const { data, window, valleys } = exampleSets[set];
  const plane = parameterPlane(window);
  const landmarks = (kind: LossKind): Landmark[] =>
    stationaryPoints[set][kind].map((point) => ({ ...point, place: plane.placeOf(point) }));
  const marks = {
    'cross-entropy': landmarks('cross-entropy'),
    'squared-error': landmarks('squared-error'),
  };
  const drawnValleys = valleys.map((direction) => {
    const limit = shown(limitLoss(direction, data), { digits: 2 });
    const [lowest] = stationaryPoints[set]['squared-error'];
    const leadsLower = lowest !== undefined && limit.value < meanLoss('squared-error', lowest, data);
    const words = leadsLower ? `valley → ${limit.text}, lower still` : `false valley → ${limit.text}`;
    return { ...valleyLine(direction, window.w[1], plane), limit, words };
  });
  return {
    plane,
    decisions: decisionChart(data),
    landmarks: marks,
    descriptions: {
      'cross-entropy': describe(set, 'cross-entropy', marks['cross-entropy'], []),
      'squared-error': describe(set, 'squared-error', marks['squared-error'], drawnValleys),
    },
    valleys: drawnValleys,
  };
});

function describe(
  set: ExampleSetName,
  kind: LossKind,
  landmarks: readonly Landmark[],
  valleys: readonly Valley[],
): string {
  const marks = [
    ...landmarks.map((mark) => `${mark.name} at ${coordinates(mark)}`),
    ...valleys.map(
      ({ to, words }) => `a ${words.replace('→', 'towards')}, at the ${to.y < 50 ? 'upper' : 'lower'} right`,
    ),
  ];
  return (
    `Mean ${lossNames[kind]} over weight w, to the right, and bias b, upwards, for set ${set}. ` +
    `${marks.length > 0 ? `On the map: ${marks.join(', ')}` : 'It has neither a minimum nor a saddle point'}. `
  );
}

/** The floor of a valley along a direction, from the middle of the map's right half to its edge. */
function valleyLine(
  { w, b }: OneUnit,
  furthest: number,
  { placeOf }: ParameterPlane,
): { from: Place; to: Place } {
  const at = (weight: number): Place => placeOf({ w: weight, b: (weight * b) / w });
  return { from: at(furthest * 0.4), to: at(furthest * 0.8) };
}

interface Descent {
  path: readonly OneUnit[];
  trail: Trail;
}

const descents = remembered((set: ExampleSetName, w: number, b: number): Record<LossKind, Descent> => {
  const { data, rate } = exampleSets[set];
  const { placeOf } = setView(set).plane;
  const descent = (kind: LossKind): Descent => {
    const path = [...descend(kind, { w, b }, data, rate, shownSteps)];
    return { path, trail: trailOf(path, placeOf) };
  };
  return { 'cross-entropy': descent('cross-entropy'), 'squared-error': descent('squared-error') };
});

/** Contours of both losses on a set, from few enough cells to draw while the reader waits. */
export const contoursOf = remembered((set: ExampleSetName): Record<LossKind, ContourMap> =>
  contoursFrom(set, contourGrid, contourLevels),
);

/** The contours that the page carries. */
export function builtContours(set: ExampleSetName): Record<LossKind, ContourMap> {
  return contoursFrom(set, builtGrid, builtLevels);
}

function contoursFrom(
  set: ExampleSetName,
  grid: { columns: number; rows: number },
  levels: readonly number[],
): Record<LossKind, ContourMap> {
  const { data, window } = exampleSets[set];
  const maps = lossLandscape(data, window, grid.columns, grid.rows);
  const of = (kind: LossKind): ContourMap => contourMap({ ...grid, losses: maps[kind].losses }, levels);
  return { 'cross-entropy': of('cross-entropy'), 'squared-error': of('squared-error') };
}

export function surfaceView({ set, start, step }: SurfaceState): SurfaceView {
  const scene = setView(set);
  const both = descents(set, start.w, start.b);
  const balls = {
    'cross-entropy': ballView('cross-entropy', set, scene, both['cross-entropy'], step),
    'squared-error': ballView('squared-error', set, scene, both['squared-error'], step),
  };
  const places = lossKinds.map((kind) => {
    const { params, loss } = balls[kind];
    return `${lossNames[kind]} at ${coordinates(params)}, loss ${loss.text}`;
  });
  return {
    set: scene,
    balls,
    step: { value: step, text: formatInteger(step) },
    spoken: `Set ${set}, step ${formatInteger(step)}: ${places.join('; ')}`,
    printed: [
      `set ${set}, learning rate `,
      givenShown(exampleSets[set].rate),
      ', both balls dropped at (',
      ...placeShown(start),
      '); at step ',
      { value: step, text: formatInteger(step) },
      ...lossKinds.flatMap((kind): Sentence => {
        const { params, loss } = balls[kind];
        return [
          `${kind === lossKinds[0] ? ' ' : '; '}${lossNames[kind]} at (`,
          ...placeShown(params),
          '), loss ',
          loss,
        ];
      }),
      '.',
    ],
  };
}

function placeShown({ w, b }: OneUnit): Sentence {
  return [shown(w, { digits: 2 }), ', ', shown(b, { digits: 2 })];
}

function ballView(
  kind: LossKind,
  set: ExampleSetName,
  scene: SetView,
  { path, trail }: Descent,
  step: number,
): BallView {
  const { data } = exampleSets[set];
  const params = path[step]!;
  const exact = scene.plane.placeOf(params);
  const place = { x: withinPlot(exact.x), y: withinPlot(exact.y) };
  const loss = shown(meanLoss(kind, params, data));
  const right = rightlyClassified(params, data);
  return {
    params,
    place,
    trail: trailUntil(trail, step, exact),
    loss,
    gradientNorm: shown(gradientNorm(kind, params, data)),
    right: { value: right, text: String(right) },
    prediction: scene.decisions.predictionOf(params),
    boundary: scene.decisions.boundaryOf(params),
    description:
      `${scene.descriptions[kind]}The ball was dropped at ${coordinates(path[0]!)}` +
      (step === 0
        ? `, where the loss is ${loss.text}.`
        : ` and after ${formatInteger(step)} steps is at ${coordinates(params)}, loss ${loss.text}.`),
  };
}

/** A place of the plane as people read it. */
export function coordinates({ w, b }: OneUnit): string {
  return `(${formatNumber(hundredths(w), { digits: 2 })}, ${formatNumber(hundredths(b), { digits: 2 })})`;
}

import { nameSides, type NameSide } from '../../charts/mark-names.ts';
import { parameterPlane } from '../../charts/parameter-plane.ts';
import {
  exampleSets,
  stationaryGuesses,
  stationaryPoint,
  type ExampleSetName,
  type LossKind,
  type OneUnit,
  type StationaryKind,
} from '../../math/index.ts';

/** A level place of a loss surface, of which kind, and how a map names it; its loss is meanLoss there. */
export interface LevelPlace extends OneUnit {
  readonly kind: StationaryKind;
  readonly name: string;
  readonly side: NameSide;
}
type Places = Readonly<Record<LossKind, readonly LevelPlace[]>>;

function find(set: ExampleSetName): Places {
  const { data, window } = exampleSets[set];
  const { placeOf } = parameterPlane(window);
  const of = (kind: LossKind): LevelPlace[] => {
    const points = stationaryGuesses[set][kind].map((guess) => stationaryPoint(kind, guess, data));
    const names = points.map(({ kind: nature }, index) => nameOf(nature, index));
    const sides = nameSides(points.map((point, index) => ({ place: placeOf(point), name: names[index]! })));
    return points.map(({ w, b, kind: nature }, index) => ({
      w: rounded(w),
      b: rounded(b),
      kind: nature,
      name: names[index]!,
      side: sides[index]!,
    }));
  };
  return { 'cross-entropy': of('cross-entropy'), 'squared-error': of('squared-error') };
}

/** Pages show six digits at most; the last few of a double would be sent for nothing. */
function rounded(parameter: number): number {
  return Number(parameter.toFixed(12));
}

function nameOf(kind: StationaryKind, index: number): string {
  if (kind === 'saddle point') return 'saddle';
  return kind === 'minimum' && index > 0 ? 'false minimum' : kind;
}

/** The minima and saddle points of both losses on each set, the lowest minimum first. */
export const stationaryPoints: Readonly<Record<ExampleSetName, Places>> = {
  A: find('A'),
  B: find('B'),
  C: find('C'),
  D: find('D'),
};

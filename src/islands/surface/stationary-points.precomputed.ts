import {
  exampleSets,
  stationaryGuesses,
  stationaryPoint,
  type ExampleSetName,
  type LossKind,
  type OneUnit,
  type StationaryKind,
} from '../../math/index.ts';

/** A level place of a loss surface, and of which kind; its loss is meanLoss there. */
interface LevelPlace extends OneUnit {
  readonly kind: StationaryKind;
}
type Places = Readonly<Record<LossKind, readonly LevelPlace[]>>;

function find(set: ExampleSetName): Places {
  const { data } = exampleSets[set];
  const of = (kind: LossKind): LevelPlace[] =>
    stationaryGuesses[set][kind].map((guess) => {
      const { w, b, kind: nature } = stationaryPoint(kind, guess, data);
      return { w, b, kind: nature };
    });
  return { 'cross-entropy': of('cross-entropy'), 'squared-error': of('squared-error') };
}

/** The minima and saddle points of both losses on each set, the lowest minimum first. */
export const stationaryPoints: Readonly<Record<ExampleSetName, Places>> = {
  A: find('A'),
  B: find('B'),
  C: find('C'),
  D: find('D'),
};

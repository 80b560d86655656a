// How long the maps of the loss surface take: both losses with all derivatives, 241 × 321 cells, in one pass. For
// comparison the same loss alone, cell by cell, through the functions that the rest of the lesson calls.
import { exampleSets, lossLandscape, meanLoss } from '../src/math/index.ts';
import { quantile, report } from './statistics.ts';

const columns = 241;
const rows = 321;
const rounds = 60;

function time(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

for (const [name, { data, window }] of Object.entries(exampleSets)) {
  const map = () => void lossLandscape(data, window, columns, rows);
  const cold = time(map);
  const warm = Array.from({ length: rounds }, () => time(map));
  const [[w0, w1], [b0, b1]] = [window.w, window.b];
  const single = time(() => {
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1)
        meanLoss(
          'cross-entropy',
          { w: w0 + ((w1 - w0) * column) / (columns - 1), b: b0 + ((b1 - b0) * row) / (rows - 1) },
          data,
        );
  });
  const median = quantile(warm, 0.5);
  report(`raster of set ${name}, median of ${String(rounds)}`, median, 'ms', 'at most 30 ms');
  report('  first call', cold, 'ms');
  report('  against one loss cell by cell', median / single, '×');
}

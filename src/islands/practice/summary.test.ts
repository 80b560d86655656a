import { expect, it } from 'vitest';
import { summarize, type Done } from './summary.ts';

const done = (kind: Done['kind'], atOnce: boolean, ...slips: string[]): Done => ({ kind, atOnce, slips });

it.each<[string, Done[], ReturnType<typeof summarize>]>([
  ['nothing', [], []],
  ['one right answer', [done('loss', true)], [{ kind: 'loss', tried: 1, atOnce: 1, typicalSlip: undefined }]],
  [
    'several kinds, in the order of the list',
    [done('mean', false, 'sum'), done('loss', true), done('mean', true)],
    [
      { kind: 'loss', tried: 1, atOnce: 1, typicalSlip: undefined },
      { kind: 'mean', tried: 2, atOnce: 1, typicalSlip: 'sum' },
    ],
  ],
  [
    'the slip made most often',
    [done('loss', false, 'bits', 'sign'), done('loss', false, 'bits')],
    [{ kind: 'loss', tried: 2, atOnce: 0, typicalSlip: 'bits' }],
  ],
  [
    'the latest of two made equally often',
    [done('loss', false, 'bits'), done('loss', false, 'sign')],
    [{ kind: 'loss', tried: 2, atOnce: 0, typicalSlip: 'sign' }],
  ],
])('sums up %s', (_, round, lines) => {
  expect(summarize(['loss', 'gradient', 'mean'], round)).toEqual(lines);
});

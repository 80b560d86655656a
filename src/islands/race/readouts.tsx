import type { VNode } from 'preact';
import type { LossKind } from '../../math/index.ts';
import { lossKinds, lossShorts } from '../loss-kinds.ts';
import { Output } from '../output.tsx';
import type { Shown } from '../shown.ts';
import { still } from '../still.ts';
import type { RaceView, RunnerView } from './view.ts';

type Readout = Exclude<keyof RunnerView, 'places'>;

const rows: readonly [readout: Readout, head: string][] = [
  ['probability', 'prediction'],
  ['loss', 'loss'],
  ['gradient', 'size of slope in z'],
  ['half', 'first step below ½'],
  ['tenth', 'first step below 0.1'],
];

/** Both runners at the step shown, and when they get there. */
export function RaceReadouts({ runners }: { runners: RaceView['runners'] }): VNode {
  return (
    <table class="runners">
      <Head />
      <tbody>
        {rows.map(([readout, head]) => (
          <Row
            key={readout}
            readout={readout}
            head={head}
            cross-entropy={runners['cross-entropy'][readout]}
            squared-error={runners['squared-error'][readout]}
          />
        ))}
      </tbody>
    </table>
  );
}

const Head = still((): VNode => (
  <thead>
    <tr>
      <td />
      <th scope="col" class="loss">
        cross-entropy
      </th>
      <th scope="col" class="squared-error">
        squared error
      </th>
    </tr>
  </thead>
));

type RowProps = Record<LossKind, Shown | string> & { readout: Readout; head: string };

const Row = still(({ readout, head, ...values }: RowProps): VNode => (
  <tr>
    <th scope="row">{head}</th>
    {lossKinds.map((kind) => {
      const shown = values[kind];
      return (
        <td key={kind}>
          <Output name={`${lossShorts[kind]}-${readout}`} shown={shown} />
          {readout === 'gradient' && typeof shown !== 'string' && <Bar kind={kind} share={shown} />}
        </td>
      );
    })}
  </tr>
));

/** A number from 0 to 1 as a length. */
function Bar({ kind, share }: { kind: LossKind; share: Shown }): VNode {
  return (
    <svg class={`share ${kind}`} aria-hidden="true">
      <rect class="whole" width="100%" height="100%" />
      <rect width={`${String(Math.round(share.value * 1000) / 10)}%`} height="100%" />
    </svg>
  );
}

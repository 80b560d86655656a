import type { VNode } from 'preact';
import { Data } from '../output.tsx';
import type { Shown } from '../shown.ts';
import { kindNames, kinds } from './generate.ts';
import { summarize, type Done } from './summary.ts';
import { Words } from './words.tsx';

const whole = (value: number): Shown => ({ value, text: String(value) });

/** How the round has gone so far, kind by kind. */
export function RoundSummary({ done }: { done: readonly Done[] }): VNode | null {
  if (done.length === 0) return null;
  return (
    <div class="table-box">
      <table class="round-summary">
        <caption>
          This round: <Data shown={whole(done.filter(({ atOnce }) => atOnce).length)} /> of{' '}
          <Data shown={whole(done.length)} /> right at the first try, without a hint
        </caption>
        <thead>
          <tr>
            <th scope="col">kind</th>
            <th scope="col">tried</th>
            <th scope="col">right at first</th>
          </tr>
        </thead>
        <tbody>
          {summarize(kinds, done).map(({ kind, tried, atOnce, typicalSlip }) => (
            <tr key={kind}>
              <th scope="row">
                {kindNames[kind]}
                {typicalSlip !== undefined && (
                  <small key={typicalSlip}>
                    typical slip: <Words sentence={[typicalSlip]} />
                  </small>
                )}
              </th>
              <td>
                <Data shown={whole(tried)} />
              </td>
              <td>
                <Data shown={whole(atOnce)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

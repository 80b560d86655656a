import { freemem, loadavg } from 'node:os';
import type { MeasuredRun } from './measured-process.ts';
import { report } from './statistics.ts';

/** What a lesson more costs: the slope between the smallest and the largest course. */
export interface Marginal {
  seconds: number;
  processorSeconds: number;
}

/**
 * Builds a site at several sizes and prints what each build took; stops after the first that does not end well.
 * Returns what a lesson more costs, as far as that was seen.
 */
export async function buildTable(
  name: string,
  counts: readonly number[],
  build: (count: number) => Promise<MeasuredRun>,
): Promise<Marginal | undefined> {
  let first: { count: number; run: MeasuredRun } | undefined;
  let marginal: Marginal | undefined;
  for (const count of counts) {
    const load = loadavg()[0] ?? 0;
    const run = await build(count);
    const label = `${name}, ${count.toLocaleString('en')} ${count === 1 ? 'lesson' : 'lessons'}`;
    if (!run.ok) {
      process.stdout.write(
        `${label}: stopped after ${run.seconds.toFixed(0)} s\n${run.output.slice(-1000)}\n`,
      );
      break;
    }
    const context = `${run.processorSeconds.toFixed(1)} s of processor time, load ${load.toFixed(1)} before`;
    report(label, run.seconds, 's', context);
    report('  memory at most', run.peakMB, 'MB', `${(freemem() / 1e6).toFixed(0)} free now`);
    if (first === undefined) first = { count, run };
    else {
      const more = count - first.count;
      marginal = {
        seconds: (run.seconds - first.run.seconds) / more,
        processorSeconds: (run.processorSeconds - first.run.processorSeconds) / more,
      };
      report(
        '  a lesson more',
        marginal.seconds * 1000,
        'ms',
        `${(marginal.processorSeconds * 1000).toFixed(0)} ms of processor time`,
      );
    }
  }
  return marginal;
}

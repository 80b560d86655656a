// Lighthouse of the lesson's page as on a telephone, with its usual simulated network and processor: the median of three
// runs. It comes with a hundred packages of its own, so it is installed into a temporary folder for the occasion, always
// in the same version.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../e2e/browser/find.ts';
import { thisMachine } from '../e2e/browser/machine.ts';
import { serveCompressed } from './compressed-site.ts';
import { measuredRun } from './measured-process.ts';
import { quantile, report } from './statistics.ts';

const version = '13.5.0';
const runs = 3;
const limitSeconds = 300;

/** What is read of a report. */
interface Result {
  categories: Record<string, { title: string; score: number | null }>;
  audits: Record<string, { title: string; numericValue?: number }>;
}

/** Audits with a number, what is to be expected of each, and its unit; times are in ms. */
const audits = {
  'largest-contentful-paint': ['at most 1250', 'ms'],
  'total-blocking-time': ['at most 50', 'ms'],
  'cumulative-layout-shift': ['0', ''],
  'first-contentful-paint': ['', 'ms'],
  'speed-index': ['', 'ms'],
} as const;

const found = findBrowser(thisMachine);
if (!found.ok) throw new Error(found.message);
const { executablePath, args } = found;
const root = await mkdtemp(join(tmpdir(), 'lighthouse-'));
const site = await serveCompressed(new URL('../dist', import.meta.url).pathname);
try {
  await writeFile(join(root, 'package.json'), '{ "private": true }\n');
  await orFail(['npm', 'install', '--no-audit', '--no-fund', '--save-exact', `lighthouse@${version}`]);
  const results: Result[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await lighthouse());
  const median = (valueOf: (result: Result) => number): number => quantile(results.map(valueOf), 0.5);
  for (const [id, { title }] of Object.entries(results[0]?.categories ?? {}))
    report(
      title,
      median(({ categories }) => (categories[id]?.score ?? 0) * 100),
      '',
      '100',
    );
  for (const [id, [goal, unit]] of Object.entries(audits)) {
    const title = results[0]?.audits[id]?.title ?? id;
    report(
      title,
      median((result) => result.audits[id]?.numericValue ?? Number.NaN),
      unit,
      goal,
    );
  }
} finally {
  await site.close();
  await rm(root, { recursive: true, force: true });
}

async function lighthouse(): Promise<Result> {
  const path = join(root, 'report.json');
  await orFail([
    'npx',
    '--no-install',
    'lighthouse',
    `${site.url}cross-entropy-loss.html`,
    '--output=json',
    `--output-path=${path}`,
    '--only-categories=performance,accessibility,best-practices,seo',
    '--quiet',
    `--chrome-flags=${['--headless=new', ...args].join(' ')}`,
  ]);
  return JSON.parse(await readFile(path, 'utf8')) as Result;
}

async function orFail(command: readonly string[]): Promise<void> {
  const env = { CHROME_PATH: executablePath, NO_COLOR: '1' };
  const { ok, output } = await measuredRun(command, { cwd: root, env, limitSeconds });
  if (!ok) throw new Error(`${command.join(' ')} failed:\n${output}`);
}

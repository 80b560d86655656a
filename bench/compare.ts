// The same text of 1,500 words with its formulas and a slider, built by this project and by Starlight, Docusaurus and
// VitePress, one after another in one run: their projects are made in a temporary folder and go with it. `node
// bench/compare.ts 1 10` builds other sizes than 1 and 100.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildTable, type Marginal } from './build-table.ts';
import { courseOf } from './course.ts';
import { generators, writeCourse, type Generator } from './generators.ts';
import { measuredRun } from './measured-process.ts';
import { formulasIn, shortLesson, wordsIn } from './short-lesson.ts';
import { report } from './statistics.ts';

const limitSeconds = 240;
const installSeconds = 600;
const asked = process.argv.slice(2).map(Number);
const counts = asked.length > 0 ? asked : [1, 100];
const blocks = shortLesson();
const words = blocks.reduce((sum, { kind, text }) => sum + (kind === 'formula' ? 0 : wordsIn(text)), 0);
process.stdout.write(`${String(words)} words, ${String(formulasIn(blocks))} formulas\n`);

const own = await buildTable('this project', counts, async (count) => {
  const copy = await courseOf(count, 'short');
  try {
    return await measuredRun(['npm', 'run', 'build', '--silent'], { cwd: copy.root, limitSeconds });
  } finally {
    await copy.remove();
  }
});
for (const generator of generators) {
  const other = await measureOther(generator);
  if (own === undefined || other === undefined) continue;
  const ratio = other.processorSeconds / own.processorSeconds;
  report(`  processor time of a lesson more, ${generator.name} over this project`, ratio, '×');
}

async function measureOther(generator: Generator): Promise<Marginal | undefined> {
  const root = await mkdtemp(join(tmpdir(), 'bench-'));
  const env = { NO_COLOR: '1', CI: '1', ASTRO_TELEMETRY_DISABLED: '1', DOCUSAURUS_NO_UPDATE_NOTIFIER: '1' };
  try {
    await writeFile(join(root, 'package.json'), '{ "private": true }\n');
    const install = ['npm', 'install', '--no-audit', '--no-fund', '--save-exact', ...generator.packages];
    const installed = await measuredRun(install, { cwd: root, env, limitSeconds: installSeconds });
    if (!installed.ok) {
      process.stdout.write(`${generator.name} could not be installed: ${installed.output.slice(-1000)}\n`);
      return undefined;
    }
    return await buildTable(generator.name, counts, async (count) => {
      await writeCourse(root, generator, blocks, count);
      await rm(join(root, generator.output), { recursive: true, force: true });
      return measuredRun(generator.command, { cwd: root, env, limitSeconds });
    });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

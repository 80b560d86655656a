// What a build costs, from the start of `npm run build` to the end of its last process, for courses of 1, 100 and 1,000
// copies of the lesson: as a text of 1,500 words with slider and quiz, and whole. `node bench/builds.ts 1 10` builds other
// sizes, with `short` or `full` only these.
import { buildTable } from './build-table.ts';
import { courseOf, type Size } from './course.ts';
import { measuredRun, type MeasuredRun } from './measured-process.ts';

/** So that the whole stays below half an hour; a build that takes longer is reported as such. */
const limitSeconds = 240;
const asked = process.argv.slice(2);
const counts = asked.map(Number).filter((count) => count > 0);
const sizes = (['short', 'full'] as const).filter((size) => asked.includes(size));

for (const size of sizes.length > 0 ? sizes : (['short', 'full'] as const))
  await buildTable(`${size} lesson`, counts.length > 0 ? counts : [1, 100, 1000], (count) =>
    build(count, size),
  );

async function build(count: number, size: Size): Promise<MeasuredRun> {
  const copy = await courseOf(count, size);
  try {
    return await measuredRun(['npm', 'run', 'build', '--silent'], { cwd: copy.root, limitSeconds });
  } finally {
    await copy.remove();
  }
}

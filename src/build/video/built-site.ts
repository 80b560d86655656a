import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Failure } from './failure.ts';
import { runProgram } from './run-program.ts';

/** What the styles and the fonts of a page are made from. */
const sources = ['src/styles', 'content'];

/**
 * The path of a lesson's built page, where the styles and the fonts of the pictures are. Builds the site where there is
 * none yet, or one from before its styles or its words were last changed.
 */
export async function builtPage(lesson: string, say: (line: string) => void): Promise<string> {
  // As the build itself has it.
  const page = join(resolve(process.env['OUT_DIR'] ?? 'dist'), `${lesson}.html`);
  const built = await changedAt(page);
  const changed = await Promise.all(sources.map(newestIn));
  if (built !== undefined && built > Math.max(...changed)) return page;
  say(
    `Building the site, for its styles and fonts: ${built === undefined ? 'there is none' : 'they have changed'}.`,
  );
  const astro = join(import.meta.dirname, '../../../node_modules/astro/bin/astro.mjs');
  await runProgram(process.execPath, [astro, 'build', '--silent']);
  if ((await changedAt(page)) === undefined) throw new Failure(`The build has made no ${page}.`);
  return page;
}

async function newestIn(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const times = files
    .filter((entry) => entry.isFile())
    .map((entry) => changedAt(join(entry.parentPath, entry.name)));
  return Math.max(...(await Promise.all(times)).map((time) => time ?? 0));
}

async function changedAt(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.mtimeMs;
}

import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { partArguments } from './encoding.ts';
import { partName, runsOf, timeOf, type Part, type Run } from './parts.ts';
import type { ProgressLine } from './progress.ts';
import { runProgram } from './run-program.ts';
import type { Camera } from './studio.ts';

interface Rendering {
  readonly parts: readonly Part[];
  /** Where parts are kept. */
  readonly folder: string;
  /** What besides its pictures a part is made from. */
  readonly recipe: readonly string[];
  readonly markupAt: (seconds: number) => string;
  /** As many parts are rendered at the same time. */
  readonly cameras: readonly Camera[];
  readonly progress: ProgressLine;
}

/** Renders the parts that are not there yet, and returns the files of all of them in their order. */
export async function renderParts(rendering: Rendering): Promise<string[]> {
  const files: string[] = [];
  const waiting = [...rendering.parts.entries()];
  const work = async (camera: Camera): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, part] = next;
      files[index] = await renderPart(rendering, part, camera);
    }
  };
  await Promise.all(rendering.cameras.map(work));
  return files;
}

async function renderPart(rendering: Rendering, part: Part, camera: Camera): Promise<string> {
  const { folder, recipe, markupAt, progress } = rendering;
  const markups = Array.from({ length: part.count }, (_, index) => markupAt(timeOf(part.first + index)));
  const runs = runsOf(markups);
  const file = join(folder, partName(part, runs, recipe));
  if (existsSync(file)) {
    progress.add(part.count, { before: true });
    return file;
  }
  // It gets its name when it is whole.
  const unfinished = `${file}.unfinished`;
  await runProgram('ffmpeg', partArguments(unfinished), framesOf(runs, camera, progress), { SVT_LOG: '1' });
  await rename(unfinished, file);
  return file;
}

async function* framesOf(
  runs: readonly Run[],
  camera: Camera,
  progress: ProgressLine,
): AsyncGenerator<Uint8Array> {
  for (const { markup, count } of runs) {
    const frame = await camera.shoot(markup);
    for (let shown = 0; shown < count; shown += 1) yield frame;
    progress.add(count);
  }
}

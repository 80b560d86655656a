import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { commitSeconds } from './commit.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const sources = ['astro.config.mjs', 'LICENSE', 'package.json', 'tsconfig.json', 'content', 'public', 'src'];

export interface Changes {
  /** A text of a file, and what is to stand in its place. */
  edits?: readonly { file: string; from: string; to: string }[];
  /** Files and folders that are to be gone. */
  without?: readonly string[];
  /** Files that are to be there as well, by their place in the project. */
  files?: Readonly<Record<string, string | Uint8Array>>;
}

/**
 * Builds the project, changed as told, in `root`, an empty folder, into `out` below it, and names that: in another
 * place, without a repository, without a cache of an earlier build, in another zone and another tongue.
 */
export async function buildElsewhere(
  root: string,
  { edits = [], without = [], files = {} }: Changes = {},
): Promise<string> {
  for (const name of sources) cpSync(join(project, name), join(root, name), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
  for (const { file, from, to } of edits) {
    const text = readFileSync(join(root, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} holds no "${from}" to replace`);
    writeFileSync(join(root, file), text.replace(from, to));
  }
  for (const path of without) rmSync(join(root, path), { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const seconds = commitSeconds();
  await promisify(execFile)(
    process.execPath,
    [join(project, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
    {
      cwd: root,
      env: {
        ...process.env,
        ...(seconds === undefined ? {} : { SOURCE_DATE_EPOCH: String(seconds) }),
        OUT_DIR: './out',
        NODE_ENV: 'production',
        TZ: 'Pacific/Apia',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  );
  return join(root, 'out');
}

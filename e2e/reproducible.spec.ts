import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { commitSeconds } from './commit.ts';
import { dist, expect, test } from './fixtures.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const sources = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'content', 'public', 'src'];

function hashes(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const pairs = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [
      path.slice(root.length + 1),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ] as const;
  });
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Another place, no repository, no cache of an earlier build, another zone and another tongue. */
async function buildElsewhere(root: string): Promise<void> {
  for (const name of sources) cpSync(join(project, name), join(root, name), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
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
}

test('two builds of a commit are the same to the byte, wherever and whenever they are made', async () => {
  test.setTimeout(600_000);
  const root = mkdtempSync(join(tmpdir(), 'lesson-again-'));
  try {
    await buildElsewhere(root);
    const again = hashes(join(root, 'out'));
    expect(Object.keys(again).length).toBeGreaterThan(10);
    expect(again, 'dist/ is what it was built from: build again after a change or a commit').toEqual(
      hashes(dist),
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

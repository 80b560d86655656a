import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildElsewhere } from './build-elsewhere.ts';
import { dist, expect, test } from './fixtures.ts';

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

test('two builds of a commit are the same to the byte, wherever and whenever they are made', async () => {
  test.setTimeout(600_000);
  const root = mkdtempSync(join(tmpdir(), 'lesson-again-'));
  try {
    const again = hashes(await buildElsewhere(root));
    expect(Object.keys(again).length).toBeGreaterThan(10);
    expect(again, 'dist/ is what it was built from: build again after a change or a commit').toEqual(
      hashes(dist),
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

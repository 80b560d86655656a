import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from './testing.ts';

const json = (name: string): unknown => JSON.parse(readFileSync(join(projectRoot, name), 'utf8'));
const { dependencies, devDependencies } = json('package.json') as Record<string, Record<string, string>>;
const { packages } = json('package-lock.json') as {
  packages: Record<string, { version: string; resolved?: string }>;
};

it('there is one KaTeX: the style sheet of one version shifts the formulas of another', () => {
  const versions = Object.entries(packages)
    .filter(([path]) => path.endsWith('node_modules/katex'))
    .map(([, { version }]) => version);
  expect(versions).toEqual([dependencies?.['katex']]);
});

it('every version is exact', () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});

it('the lock names no address, so that every machine asks its own registry', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './testing.ts';

const text = (name: string): string => readFileSync(join(projectRoot, name), 'utf8');
interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  scripts: Record<string, string>;
  prettier: { plugins: string[] };
}
const { dependencies, devDependencies, scripts, prettier } = JSON.parse(text('package.json')) as Manifest;
const direct = { ...dependencies, ...devDependencies };
interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  bin?: Record<string, string>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}
const { packages } = JSON.parse(text('package-lock.json')) as { packages: Record<string, Locked> };
const locked = (name: string) => packages[`node_modules/${name}`];

describe('the lock', () => {
  it('there is one KaTeX: the style sheet of one version shifts the formulas of another', () => {
    const versions = Object.entries(packages)
      .filter(([path]) => path.endsWith('node_modules/katex'))
      .map(([, { version }]) => version);
    expect(versions).toEqual([dependencies['katex']]);
  });

  it('names no address, so that every machine asks its own registry', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('holds the hash of every package', () => {
    const without = Object.entries(packages).filter(([path, { integrity }]) => path && !integrity);
    expect(without.map(([path]) => path)).toEqual([]);
  });
});

it('every version is exact, and the one installed', () => {
  for (const [name, version] of Object.entries(direct)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(locked(name)?.version, name).toBe(version);
  }
});

const rows = [...text('DEPENDENCIES.md').matchAll(/^\| `([^`]+)` *\|(.*)\|(.*)\|(.*)\|$/gm)].map(
  ([, name = '', purpose = '', reach = '', reason = '']) => ({
    name,
    purpose: purpose.trim(),
    reach: reach.split(',').map((way) => way.trim()),
    reason: reason.trim(),
  }),
);
const reaching = (...ways: string[]): string[] =>
  rows.filter(({ reach }) => reach.some((way) => ways.includes(way))).map(({ name }) => name);

describe('the table in DEPENDENCIES.md', () => {
  it.each([
    ['build', dependencies],
    ['tests', devDependencies],
  ])('lists what package.json has for the %s, in its order', (purpose, listed) => {
    const names = rows.filter((row) => row.purpose === purpose).map(({ name }) => name);
    expect(names).toEqual(Object.keys(listed));
  });

  it('gives each package a reason of its own', () => {
    expect(rows.filter(({ reason }) => reason.length < 5)).toEqual([]);
    expect(rows.length).toBe(Object.keys(direct).length);
  });

  it('knows which reach readers as script: those that the build lets into it', () => {
    const named = /scriptPackages\(\[(.*?)\]\)/s.exec(text('astro.config.mjs'))?.[1] ?? '';
    const sent = [...named.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
    const owners = sent.map((name) =>
      Object.keys(direct).find((owner) => owner === name || locked(owner)?.dependencies?.[name]),
    );
    expect(reaching('script')).toEqual([...new Set(owners)].sort());
  });

  it('knows which do as styles or fonts: those that our style sheets name', () => {
    const named = files('src').filter((name) => name.endsWith('.css'));
    const from = new Set(named.flatMap((name) => [...namedIn(name)]));
    expect(reaching('styles', 'font', 'fonts')).toEqual([...from].sort());
  });

  it('lets the code of four at most reach readers', () => {
    const code = reaching('script', 'styles');
    expect(code.length).toBeGreaterThan(0);
    expect(code.length).toBeLessThanOrEqual(4);
  });
});

/** What a package asks the project that uses it to have beside it, come what may. */
function requiredPeers(name: string): string[] {
  const { peerDependencies = {}, peerDependenciesMeta = {} } = locked(name) ?? {};
  return Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta[peer]?.optional);
}

function files(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !relative(projectRoot, entry.parentPath).includes('fixtures'))
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)));
}

/** The packages that a file of ours names: in imports, as a file to resolve, in a style sheet. */
function namedIn(file: string): Set<string> {
  const source = text(file);
  const code = file.endsWith('.astro')
    ? [...source.matchAll(/^---$([\s\S]*?)^---$|<script>([\s\S]*?)<\/script>/gm)]
        .map(([all]) => all)
        .join('\n')
    : source;
  const specifiers = file.endsWith('.css')
    ? [...source.matchAll(/(?:@import |\burl\()'([^']+)'/g)].map(([, name = '']) => name)
    : [
        ...ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName),
        ...[...code.matchAll(/\bresolve\('([^']+)'\)/g)].map(([, name = '']) => name),
      ];
  return new Set(
    specifiers
      .filter((specifier) => /^@?[a-z][^:]*$/.test(specifier))
      .map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier),
  );
}

describe('packages and what uses them', () => {
  const sources = [
    ...['src', 'e2e', 'bench'].flatMap(files).filter((name) => /\.(?:[jt]sx?|mjs|astro|css)$/.test(name)),
    'astro.config.mjs',
    'eslint.config.js',
  ];
  const named = new Set(sources.flatMap((name) => [...namedIn(name)]));
  const typed = (name: string) => Object.hasOwn(direct, `@types/${name}`);

  it('every package that a file names is one that package.json has', () => {
    expect([...named].filter((name) => !Object.hasOwn(direct, name) && !typed(name))).toEqual([]);
  });

  it('every package of package.json is named by a file, run by a command or asked for by another', () => {
    const commands = Object.values(scripts).flatMap((script) => script.split(' && '));
    const run = (name: string) =>
      Object.keys(locked(name)?.bin ?? {}).some((bin) => commands.some((line) => line.split(' ')[0] === bin));
    const peers = Object.keys(direct).flatMap(requiredPeers);
    const used = (name: string) =>
      named.has(name) || run(name) || peers.includes(name) || prettier.plugins.includes(name);
    const types = (name: string) =>
      name === '@types/node' || (name.startsWith('@types/') && named.has(name.replace('@types/', '')));
    // Astro loads it for this command, by its name.
    const check = (name: string) =>
      name === '@astrojs/check' && commands.some((line) => line.startsWith('astro check'));
    expect(Object.keys(direct).filter((name) => !used(name) && !types(name) && !check(name))).toEqual([]);
  });
});

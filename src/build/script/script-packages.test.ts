import { expect, it } from 'vitest';
import { scriptPackages } from './script-packages.ts';

const chunk = (...lengths: [id: string, renderedLength: number][]) => ({
  'client.js': {
    type: 'chunk' as const,
    modules: Object.fromEntries(lengths.map(([id, renderedLength]) => [id, { renderedLength }])),
  },
  'page.css': { type: 'asset' as const },
});
const own: [string, number] = ['/home/me/lesson/src/islands/wake.ts', 900];
const preact: [string, number] = ['/home/me/lesson/node_modules/preact/dist/preact.mjs', 400];

it('lets a script pass that holds our own code and that of every package named', () => {
  scriptPackages(['preact']).generateBundle({}, chunk(own, preact));
});

it.each([
  ['a package', '/home/me/lesson/node_modules/left-pad/index.js', 'left-pad'],
  ['a package of a scope', '/home/me/lesson/node_modules/@me/pad/index.js', '@me/pad'],
  ['a package within a package', '/home/me/node_modules/preact/node_modules/pad/index.js', 'pad'],
  ['what the bundler adds', '\0vite/preload-helper.js', 'vite/preload-helper.js'],
])('refuses %s that is not named', (_, id, name) => {
  expect(() => {
    scriptPackages(['preact']).generateBundle({}, chunk(own, preact, [id, 1]));
  }).toThrow(`The pages' script holds code of ${name}, and may hold that of preact alone.`);
});

it('passes over a module of which nothing is left', () => {
  scriptPackages(['preact']).generateBundle({}, chunk(own, preact, ['/x/node_modules/left-pad/index.js', 0]));
});

it('refuses a name of which the script holds nothing', () => {
  expect(() => {
    scriptPackages(['d3-array', 'preact']).generateBundle({}, chunk(own, preact));
  }).toThrow("The pages' script holds nothing of d3-array");
});

it('is for the script of the pages, not for the code that draws them', () => {
  expect(
    ['client', 'prerender', 'ssr'].filter((name) => scriptPackages([]).applyToEnvironment({ name })),
  ).toEqual(['client']);
});

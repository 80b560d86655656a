import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stationaryPoints } from '../../islands/surface/stationary-points.precomputed.ts';
import { precomputed } from './precomputed.ts';
import { projectRoot } from '../testing.ts';

const load = (path: string): Promise<string | undefined> => precomputed().load(join(projectRoot, path));

it('a precomputed module becomes its values, to the last bit', async () => {
  const code = await load('src/islands/surface/stationary-points.precomputed.ts');
  const json = /^export const stationaryPoints = (.*);\n$/.exec(code ?? '')?.[1];
  expect(JSON.parse(json ?? 'null')).toEqual(stationaryPoints);
});

it('any other module is left to Vite', async () => {
  expect(await load('src/islands/surface/state.ts')).toBeUndefined();
});

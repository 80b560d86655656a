import { join } from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from './testing.ts';

let eslint: ESLint;

beforeAll(() => {
  eslint = new ESLint({
    cwd: projectRoot,
    // Types are beside the point here, and the texts below are in no project.
    overrideConfig: [{ languageOptions: { parserOptions: { projectService: false, project: null } } }],
    ruleFilter: ({ ruleId }) =>
      ['@typescript-eslint/no-restricted-imports', 'no-restricted-globals', 'no-restricted-syntax'].includes(
        ruleId,
      ),
  });
});

async function complaints(path: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(projectRoot, path) });
  return (result?.messages ?? []).map(({ message }) => message);
}

function importing(module: string, path: string): string {
  const text = `import { x } from '${module}';\nx();\n`;
  return path.endsWith('.astro') ? `---\n${text}---\n` : text;
}

describe('the rooms are closed to one another', () => {
  it.each([
    ['src/math/sigmoid.ts', 'd3', 'src/math imports nothing outside itself.'],
    ['src/math/sigmoid.ts', '../charts/loss-chart.ts', 'src/math imports nothing outside itself.'],
    ['src/math/sigmoid.ts', 'node:fs', 'src/math imports nothing outside itself.'],
    ['src/charts/loss-chart.ts', 'preact', 'src/charts imports src/math and d3, nothing else.'],
    ['src/charts/loss-chart.ts', '../islands/store.ts', 'src/charts imports src/math and d3, nothing else.'],
    [
      'src/islands/quiz/quiz.tsx',
      '../../components/index.ts',
      'Islands import math, charts and the scenes of the video, and one another.',
    ],
    [
      'src/islands/quiz/quiz.tsx',
      '../../build/formulas/tex.ts',
      'Islands import math, charts and the scenes of the video, and one another.',
    ],
    ['src/islands/quiz/quiz.tsx', 'astro:content', 'Islands run in the browser: no Astro.'],
    [
      'src/video/moment.ts',
      '../islands/store.ts',
      'src/video imports math and charts, and Preact to draw with.',
    ],
    ['src/components/index.ts', '../layouts/client.ts', 'Components import neither layouts nor pages.'],
    [
      'src/build/content/values.ts',
      '../../components/index.ts',
      'What the build does is used by components, layouts and pages.',
    ],
    ['src/components/Value.astro', '../layouts/client.ts', 'Components import neither layouts nor pages.'],
    ['src/layouts/client.ts', '../pages/index.astro', 'Nothing imports a page.'],
    ...[
      'src/islands/quiz/quiz.tsx',
      'src/components/Value.astro',
      'src/build/content/values.ts',
      'src/build/video/film.ts',
      'src/layouts/client.ts',
      'src/pages/index.astro',
    ].flatMap((path) =>
      ['../../../e2e/contract.ts', '../../../bench/bytes.ts'].map((module): [string, string, string] => [
        path,
        module,
        'What is tested and measured knows nothing of that.',
      ]),
    ),
    [
      'e2e/quiet.ts',
      '../src/math/index.ts',
      'Expected values come from elsewhere, or a test would agree with the bug.',
    ],
  ])('%s may not import %s', async (path, module, reason) => {
    expect((await complaints(path, importing(module, path))).join('\n')).toContain(reason);
  });

  it.each([
    ['src/math/sigmoid.ts', './domain.ts'],
    ['src/charts/loss-chart.ts', '../math/index.ts'],
    ['src/charts/loss-chart.ts', 'd3'],
    ['src/video/scenes/price.tsx', '../../charts/plane.ts'],
    ['src/video/scenes/price.tsx', '../moment.ts'],
    ['src/video/axes.tsx', 'preact'],
    ['src/islands/quiz/quiz.tsx', '../../video/timeline.ts'],
    ['src/islands/quiz/quiz.tsx', '../../math/index.ts'],
    ['src/islands/quiz/quiz.tsx', 'preact'],
    ['src/build/video/film.ts', '../../../e2e/browser/machine.ts'],
    ['e2e/quiet.ts', '@playwright/test'],
  ])('%s may import %s', async (path, module) => {
    expect(await complaints(path, importing(module, path))).toEqual([]);
  });
});

describe('the rooms are pure', () => {
  it.each([
    ['src/math/sigmoid.ts', 'Math.random();', 'No hidden randomness: pass a seed.'],
    ['src/math/sigmoid.ts', 'Date.now();', 'No clock here.'],
    ['src/math/sigmoid.ts', 'new Date();', 'No clock here.'],
    ['src/math/sigmoid.ts', '(1).toLocaleString();', 'use formatNumber'],
    ['src/math/sigmoid.ts', 'document.title;', 'This room is pure: no document.'],
    ['src/charts/loss-chart.ts', 'document.title;', 'This room is pure: no document.'],
    ['src/charts/loss-chart.ts', 'Math.log(2);', 'Logarithms and exponentials belong to src/math.'],
    ['src/islands/quiz/quiz.tsx', 'Math.exp(2);', 'Logarithms and exponentials belong to src/math.'],
    ['src/islands/quiz/quiz.tsx', 'Math.random();', 'No hidden randomness: pass a seed.'],
    ['src/build/content/values.ts', 'Math.log(2);', 'Logarithms and exponentials belong to src/math.'],
  ])('%s may not hold %s', async (path, text, reason) => {
    expect((await complaints(path, text)).join('\n')).toContain(reason);
  });

  it('src/math may hold logarithms, and islands the document', async () => {
    expect(await complaints('src/math/sigmoid.ts', 'Math.log(2);')).toEqual([]);
    expect(await complaints('src/islands/clipboard.ts', 'document.title;')).toEqual([]);
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ProjectCopy, projectRoot } from './testing.ts';

let project: ProjectCopy;

beforeAll(async () => {
  project = await ProjectCopy.make();
});
afterAll(() => project.remove());

it('the lesson in the README becomes a page with its numbers, its formula and its term', async () => {
  const readme = await readFile(join(projectRoot, 'README.md'), 'utf8');
  const example = /```mdx\n([\s\S]*?)\n```/.exec(readme)?.[1];
  if (example === undefined) throw new Error('README.md holds no ```mdx example');
  await project.write('content/lessons/bits-and-nats.mdx', `${example}\n`);

  expect(await project.build()).toEqual({ ok: true, output: '' });

  const page = await project.read('dist/bits-and-nats.html');
  const numbers = [...page.matchAll(/<data value="([^"]*)">([^<]*)/g)].map(([, ...both]) => both.join(' '));
  // ln 2 and ln 10
  expect(numbers).toEqual(expect.arrayContaining(['0.6931471805599453 0.693', '2.3025850929940455 2.30']));
  const formulas = [...page.matchAll(/<annotation[^>]*>([^<]*)/g)].map(([, tex]) => tex);
  expect(formulas).toContain('L = -\\ln \\tfrac12');
  expect(page.includes('popovertarget="define-nat"')).toBe(true);
  const course = await project.read('dist/index.html');
  expect(course.includes('href="./bits-and-nats.html"')).toBe(true);
});

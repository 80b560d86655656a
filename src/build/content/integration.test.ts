import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProjectCopy } from '../testing.ts';

const lesson = 'content/lessons/cross-entropy-loss.mdx';
let project: ProjectCopy;
let original: string;

beforeAll(async () => {
  project = await ProjectCopy.make();
  original = await project.read(lesson);
});
afterAll(() => project.remove());

const brokenKey = ['minutes:', 'minuts:'] as const;
const brokenFormula = ['$\\Ln u$', '$\\Ln {u$'] as const;
const broken = (): string => original.replace(...brokenKey).replace(...brokenFormula);

/** The place of a text in the lesson, which changes as the lesson does. */
const placeOf = (text: string): string => {
  const before = original.slice(0, original.indexOf(text));
  return `${lesson}:${String(before.split('\n').length)}`;
};
const report = (): string => `The content has 2 problems.

${placeOf(brokenKey[0])}
  found     the key minuts
  expected  one of module, lesson, title, minutes, level, description, lead, order, needs, formula, updated (did you mean minutes?)

${placeOf(brokenFormula[0])}
  found     the formula \\Ln {u
  expected  TeX that KaTeX can read (Expected '}', got 'EOF')`;

describe('a build with mistakes in its content', () => {
  it('fails with the report alone and writes no page', async () => {
    await project.write(lesson, broken());
    expect(await project.build()).toEqual({ ok: false, output: expect.stringContaining(report()) as string });
    await expect(project.read('dist/index.html')).rejects.toThrow('ENOENT');
  });

  it('fails when there is no content at all', async () => {
    await project.remove('content/lessons');
    expect(await project.build()).toEqual({
      ok: false,
      output: expect.stringContaining('content/lessons\n  found     no lesson\n') as string,
    });
    await project.restore('content');
  });
});

// Twice at most: Astro was once seen to know the lesson and not to find its module until it was started anew.
describe('the server for authors', { retry: 1, timeout: 90_000 }, () => {
  let server: ChildProcess | undefined;
  let address: string;

  async function startWith(text: string): Promise<void> {
    await stop();
    await project.write(lesson, text);
    const port = await freePort();
    address = `http://127.0.0.1:${String(port)}/cross-entropy-loss`;
    server = project.serve(port);
  }
  async function stop(): Promise<void> {
    if (server?.exitCode !== null) return;
    server.kill();
    await once(server, 'exit');
    server = undefined;
  }

  afterAll(stop);

  it('shows the report in place of a page, and the page once the content is mended', async () => {
    await startWith(broken());
    const page = await get(address, (text) => text.includes('The content has'));
    expect(page).toContain(report());

    await project.write(lesson, original);
    const mended = await get(address, (text) => text.includes('id="refresher"'));
    expect(mended).toContain('<data value="0.10536051565782628">0.105</data>');

    await project.write(lesson, original.replace('title: ', 'title: "'));
    const unreadable = await get(address, (text) => text.includes('The content has'));
    expect(unreadable).toContain('found     Missing closing "quote');

    await project.write(lesson, original.replace('<Term id="logit">', '<Term id="logitt">'));
    const again = await get(address, (text) => text.includes('logitt'));
    expect(again).toContain('(did you mean logit?)');
  });

  it('starts with front matter that cannot be read, and goes on once it can be', async () => {
    await startWith(original.replace('title: ', 'title: "'));
    await get(address, (text) => text.includes('The content has'));

    await project.write(lesson, original);
    expect(await get(address, (text) => text.includes('id="refresher"'))).toContain('id="refresher"');
  });
});

/** The page at an address as soon as it is as it should be; the last one seen when it never is. */
async function get(address: string, isRight: (text: string) => boolean): Promise<string> {
  let text = '';
  const end = Date.now() + 25_000;
  while (Date.now() < end && !isRight(text)) {
    text = await fetch(address, { headers: { accept: 'text/html' } }).then(
      (response) => response.text(),
      (error: unknown) => String(error),
    );
    await pause(250);
  }
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

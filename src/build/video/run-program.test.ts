import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Failure } from './failure.ts';
import { runProgram } from './run-program.ts';

let folder: string;
const node = process.execPath;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lesson-program-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function* chunks(): AsyncGenerator<Uint8Array> {
  for (const text of ['one ', 'two ', 'three']) {
    await Promise.resolve();
    yield Buffer.from(text);
  }
}

it.each([
  ['a text', 'one two three'],
  ['chunks as they come', chunks()],
])('gives a program %s to read', async (_, input) => {
  const file = join(folder, 'read');
  await runProgram(
    node,
    ['-e', `process.stdin.pipe(require('fs').createWriteStream(${JSON.stringify(file)}))`],
    input,
  );
  expect(await readFile(file, 'utf8')).toBe('one two three');
});

it('tells the last words of a program that fails', async () => {
  const failing = runProgram(node, ['-e', 'console.error("first\\nno such codec"); process.exit(3)']);
  await expect(failing).rejects.toThrow(new Failure(`${node} ended with 3:\nfirst\nno such codec`));
});

it('does not wait to be read by a program that has ended', async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      await new Promise(setImmediate);
      yield Buffer.alloc(100_000);
    }
  }
  await expect(runProgram(node, ['-e', 'process.exit(1)'], endless())).rejects.toThrow(/ended with 1/);
});

it('passes on what goes wrong with the input', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('a');
    await Promise.resolve();
    throw new Error('the page is gone');
  }
  await expect(runProgram(node, ['-e', 'process.stdin.resume()'], broken())).rejects.toThrow(
    'the page is gone',
  );
});

it('says that a program is not there', async () => {
  await expect(runProgram('no-such-program', [])).rejects.toThrow(new Failure('no-such-program: not found'));
});

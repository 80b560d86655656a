import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { shorterScript } from './shorter-script.ts';

it('shortens every script about to be written, keeps what it does, and leaves other files alone', async () => {
  const code = 'const a=2;function b(c){return c*a}globalThis.answer=b(21);';
  const bundle = { 'client.js': { type: 'chunk' as const, code }, 'page.css': { type: 'asset' as const } };
  await shorterScript().generateBundle({}, bundle);
  const shorter = bundle['client.js'].code;
  expect(shorter.length).toBeLessThan(code.length);
  const page: { answer?: number } = {};
  runInNewContext(shorter, page);
  expect(page).toEqual({ answer: 42 });
  expect(bundle['page.css']).toEqual({ type: 'asset' });
});

it('writes letters as they are, and leaves quotes and control characters escaped', async () => {
  const code = String.raw`globalThis.answer=["3 × 4","\x00\xad\x22","\\xd7","½"].join("|");`;
  const chunk = { type: 'chunk' as const, code };
  await shorterScript().generateBundle({}, { 'client.js': chunk });
  expect(chunk.code).toContain('3 × 4');
  expect(chunk.code).toContain('½');
  const page: { answer?: string } = {};
  runInNewContext(chunk.code, page);
  expect(page.answer).toBe(String.raw`3 × 4|` + '\u0000\u00ad"' + String.raw`|\xd7|½`);
});

it('is for the script of the pages, not for the code that draws them', () => {
  expect(
    ['client', 'prerender', 'ssr'].filter((name) => shorterScript().applyToEnvironment({ name })),
  ).toEqual(['client']);
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageStyles } from './page-styles.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lesson-styles-'));
  await mkdir(join(folder, '_astro'));
  await writeFile(join(folder, '_astro/A.12.woff2'), 'letters');
});
afterAll(() => rm(folder, { recursive: true }));

async function stylesOf(html: string): Promise<string> {
  const page = join(folder, 'page.html');
  await writeFile(page, html);
  return pageStyles(page);
}

it('takes every style sheet of the page, and the fonts into it', async () => {
  const html = `<style>a{color:red}</style><p><style media="print">@font-face{src:url(./_astro/A.12.woff2) format("woff2")}</style>`;
  // "letters" in base 64
  expect(await stylesOf(html)).toBe(
    'a{color:red}\n@font-face{src:url(data:font/woff2;base64,bGV0dGVycw==) format("woff2")}',
  );
});

it('leaves the fonts of the machine named', async () => {
  const css = '@font-face{src:local(Arial)}';
  expect(await stylesOf(`<style>${css}</style>`)).toBe(css);
});

it('fails where a font is missing, for the pictures would be in another', async () => {
  await expect(stylesOf('<style>@font-face{src:url(./_astro/B.woff2)}</style>')).rejects.toThrow(/ENOENT/);
});

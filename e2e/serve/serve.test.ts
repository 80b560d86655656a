import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readHeadersFile } from './headers-file.ts';
import { serveSite, type Site, type SiteOptions } from './serve.ts';

// sha256 of `theme()`: printf 'theme()' | openssl dgst -sha256 -binary | base64
const themeHash = 'Rfr3GgHZFiXm+TmNr+li+0sZ4J9FGllo8jsXcJF5XZ8=';
const page = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src 'sha256-x='">
<script>theme()</script><script async src="./wake.js"></script><script type="application/json">{}</script>`;

let root: string;
let site: Site;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'serve-'));
  await writeFile(join(root, 'index.html'), page);
  await writeFile(join(root, 'lesson.html'), page);
  await writeFile(join(root, 'bare.html'), '<p>no policy');
  await writeFile(join(root, 'plain.txt'), 'words');
  await writeFile(
    join(root, '_headers'),
    '# ours\n/*\n  X-Content-Type-Options: nosniff\n/lesson\n  Cache-Control: no-cache\n\n/lesson\n  Cache-Control: private\n',
  );
  await writeFile(join(root, '404.html'), `${page}<p>nothing here`);
});
afterEach(() => site.close());
afterAll(() => rm(root, { recursive: true }));

async function get(path: string, options: Omit<SiteOptions, 'root'> = {}) {
  site = await serveSite({ root, ...options });
  const response = await fetch(new URL(path, site.url), { redirect: 'manual' });
  const { status, headers } = response;
  return { status, headers, policy: headers.get('content-security-policy'), text: await response.text() };
}

describe('serving a folder', () => {
  it('answers / with index.html, as HTML in UTF-8, without a policy header', async () => {
    const { status, headers, policy, text } = await get('');
    expect([status, headers.get('content-type'), policy, text]).toEqual([
      200,
      'text/html;charset=utf-8',
      null,
      page,
    ]);
  });

  it('listens on 127.0.0.1 only, on a port that was free', async () => {
    await get('');
    expect(site.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*\/$/);
  });

  it('listens on the port that it is given', async () => {
    await get('');
    const { url } = site;
    await site.close();
    await get('', { port: Number(new URL(url).port) });
    expect(site.url).toBe(url);
  });

  it('ignores the query', async () => {
    expect((await get('lesson.html?p=0.01&y=1')).status).toBe(200);
  });

  it('answers an unknown page with 404.html and status 404', async () => {
    const { status, headers, text } = await get('nowhere.html');
    expect([status, headers.get('content-type')]).toEqual([404, 'text/html;charset=utf-8']);
    expect(text).toContain('nothing here');
  });

  it.each([
    [false, 404],
    [true, 200],
  ])('with clean addresses %s, /lesson gets %i', async (cleanUrls, status) => {
    expect((await get('lesson', { cleanUrls })).status).toBe(status);
  });

  it.each([
    ['/lesson.html?p=0.5', '/lesson?p=0.5'],
    ['/index.html', '/'],
    ['/deep/index.html', '/deep/'],
    ['/reindex.html', '/reindex'],
    ['/nowhere.html', '/nowhere'],
    ['/lesson', null],
    ['/', null],
    ['/plain.txt', null],
  ])('dropping .html, it leads %s to %s', async (path, address) => {
    const { status, headers } = await get(path, { dropHtml: true });
    expect([status, headers.get('location')]).toEqual([address === null ? 200 : 308, address]);
  });

  it('sends a page in pieces that make up the whole', async () => {
    const long = `<p>${'long '.repeat(5000)}`;
    await writeFile(join(root, 'long.html'), long);
    const { status, headers, text } = await get('long.html', { inPieces: true });
    expect([status, headers.get('content-type'), text]).toEqual([200, 'text/html;charset=utf-8', long]);
  });

  it('refuses a folder that is not there', async () => {
    const missing = join(root, 'dist');
    const expected = `There is no built site at ${missing}. Run "npm run build" first.`;
    await expect(serveSite({ root: missing })).rejects.toThrow(new Error(expected));
  });

  it('stops answering once closed', async () => {
    await get('');
    await site.close();
    await expect(fetch(site.url)).rejects.toThrow('fetch failed');
  });
});

describe('under a sub-path', () => {
  const basePath = '/a/b/';
  it.each([
    ['/a/b/', 200],
    ['/a/b/lesson.html', 200],
    ['/a/b/nowhere', 404],
    ['/lesson.html', 404],
    ['/', 404],
    ['/a/b', 301],
  ])('%s gets %i', async (path, status) => {
    expect((await get(path, { basePath })).status).toBe(status);
  });

  it('drops .html under it', async () => {
    const { headers } = await get('/a/b/lesson.html?p=0.5', { basePath, dropHtml: true });
    expect(headers.get('location')).toBe('/a/b/lesson?p=0.5');
  });

  it('leads /a/b to /a/b/ with its query', async () => {
    expect((await get('/a/b?p=0.5', { basePath })).headers.get('location')).toBe('/a/b/?p=0.5');
  });
});

describe('blocking scripts by a policy', () => {
  it.each([
    ['', {}, null],
    ['', { blockScript: true }, "script-src 'none'"],
    ['lesson', { blockScript: true, cleanUrls: true }, "script-src 'none'"],
    ['nowhere', { blockScript: true }, "script-src 'none'"],
    ['', { blockFile: true }, `script-src 'sha256-${themeHash}'`],
    ['bare.html', { blockFile: true }, "script-src 'none'"],
    ['plain.txt', { blockScript: true }, null],
  ])('%o with %o sends %s', async (path, options, policy) => {
    expect((await get(path, options)).policy).toBe(policy);
  });
});

describe("sending the headers of the folder's own file", () => {
  it.each([
    ['lesson', 200, 'no-cache, private'],
    ['lesson.html', 200, 'public,max-age=0,must-revalidate'],
    ['nowhere', 404, null],
    ['_headers', 404, null],
  ])('%s gets %i and the cache control %s', async (path, expected, cacheControl) => {
    const { status, headers } = await get(path, { hostHeaders: true, cleanUrls: true });
    expect([status, headers.get('cache-control')]).toEqual([expected, cacheControl]);
    expect(headers.get('x-content-type-options')).toBe(path === '_headers' ? null : 'nosniff');
  });

  it('sends none unless asked', async () => {
    expect((await get('lesson', { cleanUrls: true })).headers.get('x-content-type-options')).toBeNull();
  });

  it.each(['Cache-Control: no-cache', '  no header', '/a\nX: y'])('refuses a file with %j', (text) => {
    expect(() => readHeadersFile(text)).toThrow(/^_headers:\d is neither a path nor a header: /);
  });
});

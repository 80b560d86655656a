import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import sirv from 'sirv';
import { headersFor, readHeadersFile } from './headers-file.ts';
import { classicScriptsOnly } from './policy.ts';

const pieceBytes = 8192;

export interface SiteOptions {
  /** The folder of built pages. */
  root: string;
  /** The path the site stands under, such as `/a/b/`. */
  basePath?: string;
  /** The port; a free one unless it is given. */
  port?: number;
  /** `/lesson` answers with `lesson.html`, as some hosts do. */
  cleanUrls?: boolean;
  /** Leads `/lesson.html` to `/lesson` and `/index.html` to `/`, as hosts do that keep one address for each page. */
  dropHtml?: boolean;
  /**
   * Sends what the folder's own `_headers` says, as some hosts do, and not that file itself. Each page's policy is in
   * it: in a `<meta>` it does not govern what stands before it.
   */
  hostHeaders?: boolean;
  /** Sends each page a little at a time, as a slow line would. */
  inPieces?: boolean;
  /** No script runs, though the browser has scripting on. */
  blockScript?: boolean;
  /** The script in the page runs, that in a file does not. */
  blockFile?: boolean;
}

export interface Site {
  /** Ends in a slash. */
  url: string;
  close: () => Promise<void>;
}

/** Serves a folder on 127.0.0.1, much as a static host would. Unknown pages get `404.html`. */
export async function serveSite(options: SiteOptions): Promise<Site> {
  const { root, basePath = '/', port = 0, dropHtml = false, cleanUrls = dropHtml } = options;
  if (!/^\/(?:.*\/)?$/.test(basePath)) throw new Error(`basePath must begin and end with /, not ${basePath}`);
  if (!existsSync(root)) throw new Error(`There is no built site at ${root}. Run "npm run build" first.`);
  const endings = cleanUrls ? ['html'] : [];
  const rules = options.hostHeaders ? readHeadersFile(readFileSync(join(root, '_headers'), 'utf8')) : [];
  const files = sirv(root, {
    extensions: endings,
    etag: true,
    maxAge: 0,
    setHeaders: (response, pathname) => {
      const names = [pathname, ...endings.map((ending) => `${pathname}.${ending}`), `${pathname}/index.html`];
      const page = names.find((name) => name.endsWith('.html') && existsSync(join(root, name)));
      if (page !== undefined) addPolicies(response, readFileSync(join(root, page), 'utf8'), options);
    },
    onNoMatch: (_request, response) => {
      sendNotFound(response, options);
    },
  });
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    const search = query === undefined ? '' : `?${query}`;
    if (`${path}/` === basePath)
      return void response.writeHead(301, { Location: `${basePath}${search}` }).end();
    if (!path.startsWith(basePath)) return void response.writeHead(404).end('Outside the site.');
    const inside = `/${path.slice(basePath.length)}`;
    if (dropHtml && inside.endsWith('.html')) {
      const bare = inside.slice(1).replace(/(?:(^|\/)index)?\.html$/, '$1');
      return void response.writeHead(308, { Location: `${basePath}${bare}${search}` }).end();
    }
    if (options.inPieces && inside.endsWith('.html')) return void sendInPieces(response, join(root, inside));
    if (options.hostHeaders) {
      if (inside === '/_headers') {
        sendNotFound(response, options);
        return;
      }
      // sirv lets stand what is there before its own.
      for (const [name, value] of headersFor(rules, inside)) response.setHeader(name, value);
    }
    request.url = (inside.endsWith('/') ? `${inside}index.html` : inside) + search;
    files(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  // Nothing that is left open may keep a test worker alive.
  server.unref();
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function sendInPieces(response: ServerResponse, file: string): Promise<void> {
  const page = readFileSync(file);
  response.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8' });
  for (let at = 0; at < page.length; at += pieceBytes) {
    response.write(page.subarray(at, at + pieceBytes));
    await setTimeout(5);
  }
  response.end();
}

function sendNotFound(response: ServerResponse, options: SiteOptions): void {
  const page = join(options.root, '404.html');
  if (!existsSync(page)) return void response.writeHead(404).end('Not found, and no 404.html.');
  const html = readFileSync(page, 'utf8');
  addPolicies(response, html, options);
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(html);
}

function addPolicies(response: ServerResponse, html: string, options: SiteOptions): void {
  const policies: string[] = [];
  if (options.blockScript) policies.push("script-src 'none'");
  if (options.blockFile) policies.push(classicScriptsOnly(html));
  if (policies.length > 0) response.setHeader('Content-Security-Policy', policies);
}

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a folder with brotli, as static hosts do; the tests' own server sends everything whole. */
export async function serveCompressed(root: string): Promise<{ url: string; close: () => Promise<void> }> {
  const sent = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const type = types[extname(name)];
    try {
      const whole = readFileSync(join(root, normalize(name)));
      const body = type === undefined ? whole : (sent.get(name) ?? brotliCompressSync(whole));
      if (type !== undefined) {
        sent.set(name, body);
        response.setHeader('Content-Type', type).setHeader('Content-Encoding', 'br');
      }
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

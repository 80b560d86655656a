import type { ListedFile } from '../site/listed-file.ts';
import { alone, bytesOf } from '../site/site-files.ts';

/**
 * `_headers`, which Netlify, Cloudflare Pages and others read. What has its hash in its name is kept for a year, all
 * else is asked for anew each time; each page's own policy goes as a header, too. No header stands in two rules for one
 * path: some hosts would join the values, others take one of them. Nothing forbids a frame around a page, since
 * teachers embed figures.
 */
export function headersFile(site: readonly ListedFile[]): Uint8Array {
  const rules = [
    rule('/*', { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin' }),
    rule('/_astro/*', { 'Cache-Control': 'public, max-age=31536000, immutable' }),
  ];
  for (const { name, policy } of site) {
    if (name.startsWith('_')) continue;
    const own = {
      ...(policy === undefined ? {} : { 'Content-Security-Policy': policy }),
      // Not every host knows Markdown, and without its encoding a browser would guess one.
      ...(name.endsWith('.md') ? { 'Content-Type': 'text/markdown; charset=utf-8' } : {}),
    };
    for (const path of pathsOf(name)) rules.push(rule(path, { 'Cache-Control': 'no-cache', ...own }));
  }
  return bytesOf(rules.join(''));
}

function rule(path: string, headers: Record<string, string>): string {
  return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}

/** Such hosts answer for a page with and without its ending, and for a folder with its index. */
function pathsOf(name: string): string[] {
  const path = `/${name}`;
  if (!path.endsWith('.html')) return [path];
  const bare = path.slice(0, -'.html'.length);
  return path.endsWith('/index.html') ? [path, bare, path.slice(0, -'index.html'.length)] : [path, bare];
}

/**
 * The policy of a page.
 *
 * @throws Error where it has none.
 */
export function policyOf(name: string, html: string): string {
  const policy = /<meta http-equiv="content-security-policy" content="([^"&]+)"/i.exec(html)?.[1];
  if (policy === undefined) throw new Error(`${name} has no policy that could be sent as a header`);
  return alone(policy);
}

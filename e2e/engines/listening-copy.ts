import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Runs in every page before all else. Errors of what an element loads do not bubble, but can be caught on the way down.
const listen = `(() => {
  const heard = (globalThis.heard = []);
  addEventListener('error', ({ message, target }) => heard.push(message ? 'uncaught: ' + message : 'not loaded: ' + (target.src ?? target.href)), true);
  addEventListener('unhandledrejection', ({ reason }) => heard.push('unhandled: ' + reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => heard.push('policy: ' + violatedDirective + ' ' + blockedURI));
  for (const level of ['error', 'warn', 'info', 'log', 'debug'])
    console[level] = (...words) => heard.push('console ' + level + ': ' + words.join(' '));
})()`;

/**
 * A copy of the build that notes what goes wrong in it, for an engine whose driver does not tell. Nothing else is
 * changed but that each policy, in the pages and in `_headers`, lets this one script run.
 */
export async function listeningCopy(dist: string): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'listening-'));
  // Also where the run is broken off.
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  await cp(dist, folder, { recursive: true });
  const hash = createHash('sha256').update(listen).digest('base64');
  const withHash = (text: string): string =>
    text.replaceAll(/script-src(-elem)? (?:'none')?/g, `script-src$1 'sha256-${hash}' `);
  for (const name of await readdir(folder)) {
    if (name !== '_headers' && !name.endsWith('.html')) continue;
    const path = join(folder, name);
    const text = withHash(await readFile(path, 'utf8'));
    await writeFile(path, text.replace(/(?=<title>)/, `<script>${listen}</script>`));
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

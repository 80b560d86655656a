/// <reference lib="webworker" />
import { cachePrefix } from './cache-prefix.ts';
import type { Deployed } from './deployed.ts';
import { fileAt } from './file-at.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in front by the build. */
declare const deployed: Deployed;

/** A network that has not begun to answer by then is no better than none. */
const patienceMs = 3_000;

const { scope } = self.registration;
const prefix = cachePrefix(scope);
const cacheName = prefix + deployed.version;

self.addEventListener('install', (event) => {
  // Taking over at once is safe: the files of a page that is open are named by their content.
  event.waitUntil(Promise.all([self.skipWaiting(), keepAll()]));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim().then(forgetOthers));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.url.startsWith(`${scope}_astro/`)) {
    event.respondWith(keptFirst(request));
    return;
  }
  const file = fileAt(request.url, scope, deployed.files);
  if (file !== undefined) event.respondWith(networkFirst(request, file));
});

self.addEventListener('message', (event) => {
  if (event.source instanceof Client) event.waitUntil(answer(event.source, event.data));
});

/**
 * Keeps the deployment as a whole or not at all: if one file is not the one listed, because the host has not got all
 * of them yet, the worker is not installed, and the one before goes on.
 */
async function keepAll(): Promise<void> {
  const files = await Promise.all(
    Object.entries(deployed.files).map(async ([name, hash]) => {
      const address = addressOf(name);
      // An earlier deployment may have left it; if the browser has it, the host need only confirm it.
      const file =
        (await ifListed(await caches.match(address), hash)) ??
        (await ifListed(await fetch(address, { cache: 'no-cache' }), hash));
      if (file === undefined) throw new Error(`${name} is not the file of this deployment`);
      return [address, file] as const;
    }),
  );
  const cache = await caches.open(cacheName);
  await Promise.all(files.map(([address, file]) => cache.put(address, file)));
}

/** The response made anew, since a page may not be one that was redirected, as hosts do that leave out endings. */
async function ifListed(response: Response | undefined, hash: string): Promise<Response | undefined> {
  if (!response?.ok) return undefined;
  const body = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  if (Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') !== hash) return undefined;
  const headers = new Headers(response.headers);
  // There is one answer, whoever asks.
  headers.delete('Vary');
  return new Response(body, { headers });
}

/** For what has its hash in its name: whichever deployment has left it, it is the right one. */
async function keptFirst(request: Request): Promise<Response> {
  return (await caches.match(request.url, { ignoreSearch: true })) ?? fetch(request);
}

async function networkFirst(request: Request, file: string): Promise<Response> {
  const waiting = new AbortController();
  // Until the answer begins; a slow one may take its time.
  const timer = setTimeout(() => {
    waiting.abort();
  }, patienceMs);
  try {
    // Asks the host even where that lets pages be kept for a while: their files may be gone.
    const answer = await fetch(new Request(request, { cache: 'no-cache', signal: waiting.signal }));
    if (answer.status < 500) return answer;
  } catch {
    // No network, or none to speak of.
  } finally {
    clearTimeout(timer);
  }
  const cache = await caches.open(cacheName);
  return (await cache.match(addressOf(file))) ?? fetch(request);
}

/** Pages that are open and of this deployment; any other may still want a file of another. */
const current = new Set<string>();

/** A page says what edition it is, and hears whether it is of this deployment, which is kept whole. */
async function answer(page: Client, edition: unknown): Promise<void> {
  // A copy of the site deeper down, whose own worker is still to come.
  if (fileAt(page.url, scope, deployed.files) === undefined) return;
  const isCurrent = deployed.editions.some((one) => one === edition);
  if (isCurrent) current.add(page.id);
  const cache = await caches.open(cacheName);
  if ((await cache.keys()).length < Object.keys(deployed.files).length) await keepAll();
  page.postMessage(isCurrent ? 'current' : 'another');
  await forgetOthers();
}

/** Drops what other deployments have left, once no page needs it. */
async function forgetOthers(): Promise<void> {
  const pages = await self.clients.matchAll();
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  // One that follows is about to need its own.
  const { installing, waiting } = self.registration;
  if (installing ?? waiting ?? pages.some(({ id }) => !current.has(id))) return;
  await Promise.all(others.map((name) => caches.delete(name)));
}

function addressOf(name: string): string {
  return scope + name.split('/').map(encodeURIComponent).join('/');
}

/// <reference lib="webworker" />
// Deployed in the place of sw.js, it takes the site's worker and all it kept off every browser that comes by.
import { cachePrefix } from './cache-prefix.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(switchOff());
});

async function switchOff(): Promise<void> {
  const prefix = cachePrefix(self.registration.scope);
  const kept = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(kept.map((name) => caches.delete(name)));
  await self.registration.unregister();
  // What is open stays as it is, and has the network from here on; only its notice is no longer true.
  for (const page of await self.clients.matchAll()) page.postMessage('off');
}

/** Of Trusted Types, which not every browser has, what is used here. */
interface TrustedTypePolicies {
  createPolicy: (
    name: string,
    rules: { createScriptURL: () => string },
  ) => { createScriptURL: (url: string) => unknown };
}

/**
 * Has a service worker keep the site once the page has loaded, and shows what it answers: that it has this page as it
 * is, or that it has a newer one, which the reader may load. Where there can be no worker (a page from a folder, in a
 * frame, or over plain http) nothing happens.
 */
export function keepOffline(): void {
  const notice = document.querySelector<HTMLElement>('.offline');
  if (notice === null || !location.protocol.startsWith('http') || self !== top) return;
  addEventListener('load', () => {
    keep(notice).catch(doWithout);
  });
}

/** The browser refuses, there is no room, or no network. */
function doWithout(): void {
  // The page works without.
}

async function keep(notice: HTMLElement): Promise<void> {
  const { serviceWorker } = navigator;
  const ask = (): void => serviceWorker.controller?.postMessage(notice.dataset['edition']);
  let overtaken = false;
  serviceWorker.addEventListener('controllerchange', () => {
    overtaken = true;
    ask();
  });
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<string>) => {
    // A worker that was there before this page may know only an older one, and will soon be replaced.
    const state = data === 'another' && overtaken ? 'newer' : data;
    for (const part of notice.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = part.dataset['when'] !== state;
  });
  notice.querySelector('button')?.addEventListener('click', () => {
    location.reload();
  });
  ask();

  // Where the network hangs, Firefox takes its time over this.
  const registration = await serviceWorker.register(workerAddress() as string);
  const look = (): void => {
    if (!document.hidden) registration.update().catch(doWithout);
  };
  // A page may stay open for days, and without a network for some of them.
  for (const moment of ['visibilitychange', 'online']) addEventListener(moment, look);
}

/** The one address that the page's policy lets a script name. */
function workerAddress(): unknown {
  const address = './sw.js';
  const { trustedTypes } = window as { trustedTypes?: TrustedTypePolicies };
  if (trustedTypes === undefined) return address;
  return trustedTypes.createPolicy('service-worker', { createScriptURL: () => address }).createScriptURL('');
}

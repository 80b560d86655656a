import { useEffect, useRef } from 'preact/hooks';

/** What the pages of this site keep in the browser: what each lesson keeps, and the theme. */
const ours = /^(?:[\w-]+\/(?:quiz|practice)|theme)$/;

const version = 1;

/** What was kept under a key, which may be anything; undefined where nothing was, or nothing can be read. */
export function readKept(key: string): unknown {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as { version?: unknown } | null;
    return kept?.version === version ? kept : undefined;
  } catch {
    // Reading the store may itself throw, and so may what it holds.
    return undefined;
  }
}

/** Keeps something under a key if the browser lets us; the page goes on without. */
export function keep(key: string, value: object): void {
  try {
    localStorage.setItem(key, JSON.stringify({ version, ...value }));
  } catch {
    // A full or forbidden store costs nothing but the memory of this visit.
  }
}

/** Follows what another window keeps under a key, and learns when it is erased, there or here. */
export function useKept(key: string, follow: (erased: boolean) => void): void {
  const latest = useRef(follow);
  latest.current = follow;
  useEffect(() => {
    const onStorage = ({ key: changed, newValue }: StorageEvent): void => {
      // Without a key: everything.
      if (changed === null || changed === key) latest.current(newValue === null);
    };
    addEventListener('storage', onStorage);
    return () => {
      removeEventListener('storage', onStorage);
    };
  }, [key]);
}

/** Erases all that the pages of this site keep. */
export function eraseKept(): void {
  try {
    for (const key of Object.keys(localStorage)) if (ours.test(key)) localStorage.removeItem(key);
  } catch {
    // Where there is no store, nothing is stored.
  }
  // As the browser tells other windows.
  dispatchEvent(new StorageEvent('storage'));
}

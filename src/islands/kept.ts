import { useEffect, useRef } from 'preact/hooks';
import { createStore } from './store.ts';

const erasures = createStore(0);

/** Does what is needed once everything stored is erased: an island forgets what it took from there. */
export function useErased(forget: () => void): void {
  const latest = useRef(forget);
  latest.current = forget;
  useEffect(
    () =>
      erasures.subscribe(() => {
        latest.current();
      }),
    [],
  );
}

/** What the pages of this site keep in the browser: what each lesson keeps, and the theme. */
const ours = /^(?:[\w-]+\/(?:quiz|practice)|theme)$/;

/** Erases all of it. */
export function eraseStored(): void {
  try {
    for (const key of Object.keys(localStorage)) if (ours.test(key)) localStorage.removeItem(key);
  } catch {
    // Where there is no store, nothing is stored.
  }
  erasures.set(erasures.get() + 1);
}

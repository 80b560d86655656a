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

/** Erases what the pages of this site keep in the browser: what a lesson keeps, and the theme. */
export function eraseStored(lesson: string): void {
  try {
    for (const key of [`${lesson}/quiz`, `${lesson}/practice`, 'theme']) localStorage.removeItem(key);
  } catch {
    // Where there is no store, nothing is stored.
  }
  erasures.set(erasures.get() + 1);
}

import { useLayoutEffect, useState } from 'preact/hooks';

/** A value that several islands share. */
export interface Store<T> {
  get: () => T;
  set: (next: T) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (next) => {
      if (Object.is(next, current)) return;
      current = next;
      listeners.forEach((listener) => {
        listener();
      });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * The store's value, drawn again when it changes. The first render shows `built`, what the page was built with:
 * hydration takes over markup as it stands, so a value that came in meanwhile (from a link, from another island)
 * must wait for the second render.
 */
export function useStore<T>(store: Store<T>, built: T): T {
  const [value, setValue] = useState(built);
  useLayoutEffect(() => {
    const follow = (): void => {
      setValue(() => store.get());
    };
    follow();
    return store.subscribe(follow);
  }, [store]);
  return value;
}

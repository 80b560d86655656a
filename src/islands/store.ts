import { useLayoutEffect, useState, type MutableRef } from 'preact/hooks';

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

/** How long what is out of sight may stay behind after the last change. */
const behindMs = 250;

/**
 * The store's value, drawn again when it changes. The first render shows `built`, what the page was built with:
 * hydration takes over markup as it stands, so a value that came in meanwhile (from a link, from another island)
 * must wait for the second render. While `place` is out of sight, it follows only once the changes pause.
 */
export function useStore<T>(store: Store<T>, built: T, place?: MutableRef<Element | null>): T {
  const [value, setValue] = useState(built);
  useLayoutEffect(() => {
    let inSight = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = (): void => {
      clearTimeout(timer);
      setValue(() => store.get());
    };
    follow();
    const unsubscribe = store.subscribe(() => {
      clearTimeout(timer);
      if (inSight) follow();
      else timer = setTimeout(follow, behindMs);
    });
    const watch = new IntersectionObserver((entries) => {
      inSight = entries.at(-1)?.isIntersecting ?? true;
      if (inSight) follow();
    });
    if (place?.current) watch.observe(place.current);
    return () => {
      clearTimeout(timer);
      watch.disconnect();
      unsubscribe();
    };
  }, [store]);
  return value;
}

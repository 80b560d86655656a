import { expect, it, vi } from 'vitest';
import { createStore } from './store.ts';

it('holds what was set last and tells everyone who listens, once', () => {
  const store = createStore(1);
  const [first, second] = [vi.fn(), vi.fn()];
  store.subscribe(first);
  const leave = store.subscribe(second);
  store.set(2);
  store.set(2);
  leave();
  store.set(3);
  expect(store.get()).toBe(3);
  expect(first).toHaveBeenCalledTimes(2);
  expect(second).toHaveBeenCalledTimes(1);
});

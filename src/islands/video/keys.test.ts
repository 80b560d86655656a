import { expect, it } from 'vitest';
import { orderOf } from './keys.ts';

it.each([
  [' ', ['toggle', 0]],
  ['k', ['toggle', 0]],
  ['K', ['toggle', 0]],
  ['j', ['skip', -10]],
  ['l', ['skip', 10]],
  ['ArrowLeft', ['skip', -5]],
  ['ArrowRight', ['skip', 5]],
  ['Home', ['jump', 0]],
  ['End', ['jump', 1]],
  ['0', ['jump', 0]],
  ['7', ['jump', 0.7]],
  ['c', ['captions', 0]],
  ['f', ['fullScreen', 0]],
  ['m', ['voice', 0]],
  ['<', ['hurry', -1]],
  ['>', ['hurry', 1]],
])('the key %j asks for %j', (key, order) => {
  expect(orderOf(key)).toEqual(order);
});

it.each(['x', 'Tab', 'Enter', 'Escape', 'ArrowUp', 'F5', '', 'constructor', '٣'])(
  'the key %j asks for nothing',
  (key) => {
    expect(orderOf(key)).toBeUndefined();
  },
);

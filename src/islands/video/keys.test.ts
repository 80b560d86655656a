import { expect, it } from 'vitest';
import { linesOf, orderOf } from './keys.ts';

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

it('the list names every key that asks for something, and no other', () => {
  const keys: Readonly<Record<string, string>> = { '←': 'ArrowLeft', '→': 'ArrowRight', Space: ' ' };
  const caps = linesOf({ voice: true, fullScreen: true }).flatMap(([line]) => line.split('|'));
  const listed = new Set(caps.map((cap) => keys[cap] ?? cap));
  // The digits between the two stand for themselves.
  for (const digit of '12345678') listed.add(digit);
  const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
  const named = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'Enter', 'Tab'];
  const known = [...printable, ...named].filter((key) => orderOf(key) !== undefined);
  expect(new Set(known.map((key) => (key.length === 1 ? key.toUpperCase() : key)))).toEqual(listed);
});

it('the list leaves out what this browser cannot do', () => {
  const effects = linesOf({ voice: false, fullScreen: false }).map(([, effect]) => effect);
  expect(effects).not.toContain('read aloud');
  expect(effects).not.toContain('full screen');
});

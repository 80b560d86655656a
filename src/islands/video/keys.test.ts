import { expect, it } from 'vitest';
import { commandOf } from './keys.ts';

it.each([
  [' ', { do: 'toggle' }],
  ['k', { do: 'toggle' }],
  ['K', { do: 'toggle' }],
  ['j', { do: 'skip', seconds: -10 }],
  ['l', { do: 'skip', seconds: 10 }],
  ['ArrowLeft', { do: 'skip', seconds: -5 }],
  ['ArrowRight', { do: 'skip', seconds: 5 }],
  ['Home', { do: 'seek', share: 0 }],
  ['End', { do: 'seek', share: 1 }],
  ['0', { do: 'seek', share: 0 }],
  ['7', { do: 'seek', share: 0.7 }],
  ['c', { do: 'captions' }],
  ['f', { do: 'full-screen' }],
  ['m', { do: 'voice' }],
  ['<', { do: 'speed', steps: -1 }],
  ['>', { do: 'speed', steps: 1 }],
])('the key %j asks for %j', (key, command) => {
  expect(commandOf(key)).toEqual(command);
});

it.each(['x', 'Tab', 'Enter', 'Escape', 'ArrowUp', 'F5', '', 'constructor', '٣'])(
  'the key %j asks for nothing',
  (key) => {
    expect(commandOf(key)).toBeUndefined();
  },
);

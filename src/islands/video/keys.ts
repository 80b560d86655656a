import type { KeyLine } from '../keyboard-help.tsx';

/** What a player can be asked to do, each by an amount where it takes one. */
export interface Commands {
  toggle: () => void;
  captions: () => void;
  fullScreen: () => void;
  voice: () => void;
  /** Seconds forth, or back. */
  skip: (seconds: number) => void;
  /** To a share (0 to 1) of the video. */
  jump: (share: number) => void;
  /** So many steps faster, or slower. */
  hurry: (steps: number) => void;
}

/** A command, and its amount; 0 where it takes none. */
export type Order = readonly [command: keyof Commands, amount: number];

const orders: Readonly<Record<string, Order>> = {
  ' ': ['toggle', 0],
  k: ['toggle', 0],
  j: ['skip', -10],
  l: ['skip', 10],
  ArrowLeft: ['skip', -5],
  ArrowRight: ['skip', 5],
  Home: ['jump', 0],
  End: ['jump', 1],
  c: ['captions', 0],
  f: ['fullScreen', 0],
  m: ['voice', 0],
  '<': ['hurry', -1],
  '>': ['hurry', 1],
};

/** What a key means to the player, as people know it from others; undefined for every other key. */
export function orderOf(key: string): Order | undefined {
  if (/^[0-9]$/.test(key)) return ['jump', Number(key) / 10];
  const name = key.length === 1 ? key.toLowerCase() : key;
  return Object.hasOwn(orders, name) ? orders[name] : undefined;
}

/** The same for people; a player may lack a voice, or the whole screen. */
export function linesOf(has: { voice: boolean; fullScreen: boolean }): readonly KeyLine[] {
  return [
    ['Space|K', 'play, pause'],
    ['←|→', '5 seconds back, on'],
    ['J|L', '10 seconds back, on'],
    ['Home|End', 'to the beginning, the end'],
    ['0|9', 'and between: to that tenth'],
    ['<|>', 'slower, faster'],
    ['C', 'captions'],
    ...(has.voice ? ([['M', 'read aloud']] as const) : []),
    ...(has.fullScreen ? ([['F', 'full screen']] as const) : []),
  ];
}

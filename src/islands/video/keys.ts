/** What a key asks the player to do. */
export type Command =
  | { do: 'toggle' | 'captions' | 'full-screen' | 'voice' }
  /** Seconds forth, or back. */
  | { do: 'skip'; seconds: number }
  /** To a share (0 to 1) of the video. */
  | { do: 'seek'; share: number }
  /** One step faster, or slower. */
  | { do: 'speed'; steps: 1 | -1 };

const commands: Readonly<Record<string, Command>> = {
  ' ': { do: 'toggle' },
  k: { do: 'toggle' },
  j: { do: 'skip', seconds: -10 },
  l: { do: 'skip', seconds: 10 },
  ArrowLeft: { do: 'skip', seconds: -5 },
  ArrowRight: { do: 'skip', seconds: 5 },
  Home: { do: 'seek', share: 0 },
  End: { do: 'seek', share: 1 },
  c: { do: 'captions' },
  f: { do: 'full-screen' },
  m: { do: 'voice' },
  '<': { do: 'speed', steps: -1 },
  '>': { do: 'speed', steps: 1 },
};

/** What a key means to the player, as people know it from others; undefined for every other key. */
export function commandOf(key: string): Command | undefined {
  if (/^[0-9]$/.test(key)) return { do: 'seek', share: Number(key) / 10 };
  const name = key.length === 1 ? key.toLowerCase() : key;
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

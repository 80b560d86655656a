import { afterEach, describe, expect, it, vi } from 'vitest';
import { askedRound } from './asked-round.ts';
import { kindAt, kinds } from './generate.ts';
import { loadRound, saveRound } from './kept-round.ts';
import { newRound, type Round } from './round.ts';

const round: Round = {
  seed: 4711,
  chosen: ['loss', 'mean'],
  index: 5,
  deeds: [
    { what: 'answer', text: '1,61' },
    { what: 'help' },
    { what: 'choice', index: 1 },
    { what: 'direction', direction: 'down' },
  ],
  done: [{ kind: 'mean', atOnce: false, slips: ['That is the sum; the mean divides it by 3.'] }],
};

describe('the round that is kept', () => {
  const kept = (text: string | null) => {
    vi.stubGlobal('localStorage', { getItem: () => text });
    return loadRound('lesson');
  };
  const text = (change: object) => JSON.stringify({ version: 1, ...round, ...change });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('comes back as it was kept', () => {
    const store = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => store.set(key, value),
    });
    saveRound('cross-entropy-loss', round);
    expect([...store.keys()]).toEqual(['cross-entropy-loss/practice']);
    expect(loadRound('cross-entropy-loss')).toEqual(round);
    expect(loadRound('another')).toBeUndefined();
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '7'],
    ['another version', text({ version: 2 })],
    ['no seed', text({ seed: undefined })],
    ['a seed too large', text({ seed: 1e6 })],
    ['half a seed', text({ seed: 1.5 })],
    ['a seed in quotes', text({ seed: '4711' })],
    ['a seed in a list', text({ seed: [4711] })],
    ['an exercise in quotes', text({ index: '5' })],
    ['no exercise', text({ index: null })],
    ['an exercise before the first', text({ index: -1 })],
    ['half an exercise', text({ index: 0.5 })],
    ['no kinds', text({ chosen: [] })],
    ['a kind twice', text({ chosen: ['loss', 'loss'] })],
    ['an unknown kind', text({ chosen: ['sum'] })],
    ['kinds that are no list', text({ chosen: 'loss' })],
    ['an unknown deed', text({ deeds: [{ what: 'cheat' }] })],
    ['an answer that is no text', text({ deeds: [{ what: 'answer', text: 5 }] })],
    ['an answer that nobody typed', text({ deeds: [{ what: 'answer', text: '1'.repeat(201) }] })],
    ['a third choice', text({ deeds: [{ what: 'choice', index: 2 }] })],
    ['a way to the side', text({ deeds: [{ what: 'direction', direction: 'left' }] })],
    ['a deed of nothing', text({ deeds: [null] })],
    ['more deeds than anyone did', text({ deeds: Array(5001).fill({ what: 'help' }) })],
    ['a past of an unknown kind', text({ done: [{ kind: 'sum', atOnce: true, slips: [] }] })],
    ['a past without its outcome', text({ done: [{ kind: 'loss', slips: [] }] })],
    ['a slip that is no text', text({ done: [{ kind: 'loss', atOnce: true, slips: [1] }] })],
  ])('is none where the store holds %s', (_, stored) => {
    expect(kept(stored)).toBeUndefined();
  });

  it('is none, and no error, where there is no store or it refuses', () => {
    expect(loadRound('lesson')).toBeUndefined();
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(() => {
      saveRound('lesson', round);
    }).not.toThrow();
    expect(loadRound('lesson')).toBeUndefined();
  });
});

describe('askedRound', () => {
  const drawn = () => 99;

  it.each<[string, Parameters<typeof askedRound>[0], Round | undefined, Round]>([
    ['a new one for a new reader', {}, undefined, newRound(99)],
    ['the one kept', {}, round, round],
    ['a shared seed in a fresh browser', { seed: 12 }, undefined, newRound(12)],
    ['a shared seed instead of the one kept', { seed: 12 }, round, newRound(12)],
    ['a shared exercise', { seed: 12, ex: 7, kinds: ['step'] }, undefined, newRound(12, ['step'], 6)],
    ['the one kept where the link is to it', { seed: 4711, ex: 6, kinds: ['loss', 'mean'] }, round, round],
    ['the one kept where the link has its seed', { seed: 4711 }, round, round],
    ['another exercise of the one kept', { ex: 9 }, round, { ...round, index: 8, deeds: [] }],
    ['other kinds in the one kept', { kinds: [...kinds] }, round, { ...round, chosen: kinds }],
  ])('is %s', (_, link, kept, asked) => {
    expect(askedRound(link, kept, drawn)).toEqual(asked);
  });

  it('keeps account of the exercise that a link leads away from', () => {
    const answered: Round = {
      ...newRound(4711),
      deeds: [{ what: 'help' }, { what: 'help' }, { what: 'help' }],
    };
    expect(askedRound({ ex: 9 }, answered, drawn)).toEqual({
      ...answered,
      index: 8,
      deeds: [],
      done: [{ kind: kindAt(4711, 0), atOnce: false, slips: [] }],
    });
  });

  it('leaves an exercise that is not of the kinds in the link, and goes forward', () => {
    const asked = askedRound({ seed: 4711, kinds: ['gradient'] }, round, drawn);
    expect(kindAt(asked.seed, asked.index)).toBe('gradient');
    expect(asked.index).toBeGreaterThan(round.index);
    expect(asked).toMatchObject({ chosen: ['gradient'], deeds: [], done: round.done });
  });
});

import { keep, readKept } from '../kept.ts';
import { parameters, holds } from '../parameters.ts';
import type { Kind } from './exercise.ts';
import { kinds } from './generate.ts';
import type { Deed, Round } from './round.ts';
import type { Done } from './summary.ts';

/** More than anyone types, and more exercises than anyone does in one round. */
const longest = { text: 200, list: 5000 };

/** Where the round is kept. */
export const roundKey = (lesson: string): string => `${lesson}/practice`;

/** The round that was kept; undefined where none was, where it is damaged, or where no store is. */
export function loadRound(lesson: string): Round | undefined {
  const kept = readKept(roundKey(lesson));
  if (!isRound(kept)) return undefined;
  const { seed, chosen, index, deeds, done } = kept;
  return { seed, chosen, index, deeds, done };
}

export function saveRound(lesson: string, round: Round): void {
  keep(roundKey(lesson), round);
}

const isObject = (kept: unknown): kept is Record<string, unknown> =>
  typeof kept === 'object' && kept !== null;
const isList = <T>(kept: unknown, isItem: (item: unknown) => item is T): kept is T[] =>
  Array.isArray(kept) && kept.length <= longest.list && kept.every(isItem);
/** A number in quotes would be strung on to the next one. */
const isNumber = (kept: unknown): kept is number => typeof kept === 'number';
const isText = (kept: unknown): kept is string => typeof kept === 'string' && kept.length <= longest.text;
const isKind = (kept: unknown): kept is Kind => (kinds as readonly unknown[]).includes(kept);

function isRound(kept: unknown): kept is Round {
  return (
    isObject(kept) &&
    isNumber(kept['seed']) &&
    holds(parameters.seed, kept['seed']) &&
    isNumber(kept['index']) &&
    holds(parameters.ex, kept['index'] + 1) &&
    isList(kept['chosen'], isKind) &&
    kept['chosen'].length > 0 &&
    new Set(kept['chosen']).size === kept['chosen'].length &&
    isList(kept['deeds'], isDeed) &&
    isList(kept['done'], isDone)
  );
}

function isDone(kept: unknown): kept is Done {
  return (
    isObject(kept) &&
    isKind(kept['kind']) &&
    typeof kept['atOnce'] === 'boolean' &&
    isList(kept['slips'], isText)
  );
}

function isDeed(kept: unknown): kept is Deed {
  if (!isObject(kept)) return false;
  switch (kept['what']) {
    case 'answer':
      return isText(kept['text']);
    case 'choice':
      return kept['index'] === 0 || kept['index'] === 1;
    case 'direction':
      return kept['direction'] === 'up' || kept['direction'] === 'down';
    default:
      return kept['what'] === 'help';
  }
}

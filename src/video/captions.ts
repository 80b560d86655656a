import { countWords, type TimedCue } from './timeline.ts';

/** What stands under the picture at one time. */
export interface Caption {
  readonly start: number;
  readonly end: number;
  /** One or two lines. */
  readonly lines: readonly string[];
}

/** The usual limits of subtitles. */
export const longestLine = 42;
const mostLines = 2;

/**
 * The words of a cue as captions of at most two lines of 42 characters, broken at the ends of sentences and clauses
 * where they can be. Each stands for as long as its words take; the last one through the pause as well.
 */
export function captionsOf(cue: TimedCue): Caption[] {
  const blocks = blocksOf(cue.say);
  const words = blocks.map((lines) => countWords(lines.join(' ')));
  const perWord = (cue.spoken - cue.start) / words.reduce((sum, count) => sum + count, 0);
  let start = cue.start;
  return blocks.map((lines, index) => {
    const end = index === blocks.length - 1 ? cue.end : start + words[index]! * perWord;
    const caption = { start, end, lines };
    start = end;
    return caption;
  });
}

/** Even blocks: as few as the sentence needs, and none with a lone word at its end. */
function blocksOf(text: string): string[][] {
  const room = longestLine * mostLines;
  return text
    .split(/(?<=[.?!])\s+/)
    .reduce<string[]>((parts, sentence) => {
      // A short sentence stays with the one before it.
      const joined = parts.length > 0 ? `${parts.at(-1)!} ${sentence}` : sentence;
      if (joined.length <= room && linesOf(joined) !== undefined) return [...parts.slice(0, -1), joined];
      return [...parts, sentence];
    }, [])
    .flatMap((sentence) => split(sentence));
}

function split(text: string): string[][] {
  const whole = linesOf(text);
  if (whole !== undefined) return [whole];
  const words = text.split(' ');
  // The content's check refuses a word that is longer than a line.
  if (words.length === 1) return [words];
  const half = text.length / 2;
  // The place nearest to the middle counts; the end of a clause is worth a dozen characters.
  let best = 1;
  let bestCost = Infinity;
  let length = 0;
  for (const [index, word] of words.entries()) {
    length += word.length + 1;
    const cost = Math.abs(length - half) - (/[,;:]$/.test(word) ? 12 : 0);
    if (cost < bestCost && index < words.length - 1) [best, bestCost] = [index + 1, cost];
  }
  return [...split(words.slice(0, best).join(' ')), ...split(words.slice(best).join(' '))];
}

/** A text in one line or two of about the same length, or undefined where it needs more. */
function linesOf(text: string): string[] | undefined {
  if (text.length <= longestLine) return [text];
  const words = text.split(' ');
  let best: string[] | undefined;
  for (let cut = 1; cut < words.length; cut += 1) {
    const lines = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    const longest = Math.max(...lines.map((line) => line.length));
    if (longest > longestLine) continue;
    if (best === undefined || longest < Math.max(...best.map((line) => line.length))) best = lines;
  }
  return best;
}

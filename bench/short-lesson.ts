import { readFileSync } from 'node:fs';

/** A piece of plain text: a heading, a paragraph, or a displayed formula's TeX. */
export interface Block {
  kind: 'heading' | 'text' | 'formula';
  text: string;
}

const wordsWanted = 1500;

/**
 * The first 1,500 words of the lesson with their formulas, as every generator can read them: what its Markdown twin
 * has of headings, paragraphs and displayed formulas. Tables, quotations, lists and listings are left out.
 */
export function shortLesson(): Block[] {
  const twin = readFileSync(new URL('../dist/cross-entropy-loss.md', import.meta.url), 'utf8');
  const blocks: Block[] = [];
  let words = 0;
  for (const part of twin.slice(twin.indexOf('## Quick refresher')).split(/\n{2,}/)) {
    const block = blockOf(part);
    if (block === undefined) continue;
    if (words >= wordsWanted) break;
    words += block.kind === 'formula' ? 0 : wordsIn(block.text);
    blocks.push(block);
  }
  return blocks;
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}

export function formulasIn(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, { kind, text }) => sum + (kind === 'formula' ? 1 : (text.match(/\$[^$]+\$/g) ?? []).length),
    0,
  );
}

function blockOf(part: string): Block | undefined {
  const formula = /^\$\$\n([\s\S]*)\n\$\$$/.exec(part)?.[1];
  if (formula !== undefined) return { kind: 'formula', text: formula };
  const heading = /^#{2,3} (.*)$/.exec(part)?.[1];
  const text = plain(heading ?? part);
  if (heading !== undefined) return { kind: 'heading', text: text.replaceAll(/[$\\"]/g, '') };
  // Anything that is more than a paragraph, or that some generator takes for code of its own.
  if (/^(?:[>|#`-]|\d+\. |!\[)/.test(part) || /[<{}]/.test(text.replaceAll(/\$[^$]*\$/g, '')))
    return undefined;
  return { kind: 'text', text };
}

/** Without its links, which lead into the whole lesson. */
function plain(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('\n', ' ')
    .trim();
}

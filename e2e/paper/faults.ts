import type { Run, Sheet } from './read-pdf.ts';

export interface Margins {
  top: number;
  side: number;
  bottom: number;
}

/** How far a letter may hang over: without a screen browsers round the widths of letters to pixels. */
const tolerance = 2;

/** A mark that a test has put into the page: `@name@`, too small to be seen. */
const marks = /@([^@\s]+)@/g;

const isMark = ({ text }: Run): boolean => /^\s*@[^@\s]+@/.test(text);

/** The words of a sheet without its marks and its foot, as one text without white space. */
export function textOf(sheet: Sheet, margins: Margins): string {
  return squeezed(
    bodyOf(sheet, margins)
      .map(({ text }) => text)
      .join(''),
  );
}

export const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** What stands below the bottom margin. */
export const footOf = ({ runs, height }: Sheet, { bottom }: Margins): Run[] =>
  runs.filter((run) => run.top > height - bottom);

export const bodyOf = (sheet: Sheet, margins: Margins): Run[] => {
  const foot = new Set(footOf(sheet, margins));
  return sheet.runs.filter((run) => !foot.has(run) && !isMark(run));
};

/** On which sheet a text begins that may go on at the head of the next; undefined where it is missing. */
export function findText(texts: readonly string[], wanted: string): number | undefined {
  const text = squeezed(wanted);
  const whole = texts.findIndex((sheet) => sheet.includes(text));
  if (whole !== -1) return whole;
  for (const [index, sheet] of texts.entries()) {
    for (let length = text.length - 1; length > 0; length -= 1) {
      if (!sheet.includes(text.slice(0, length))) continue;
      if (texts[index + 1]?.startsWith(text.slice(length)) === true) return index;
    }
  }
  return undefined;
}

/** Words that stand in a margin, each as a sentence. */
export function wordsInMargins(sheets: readonly Sheet[], margins: Margins): string[] {
  return sheets.flatMap((sheet, index) =>
    bodyOf(sheet, margins)
      .filter((run) => !isInside(run, sheet, margins))
      .map(({ text }) => `“${text}” stands in a margin of sheet ${index + 1}`),
  );
}

/** Headings with nothing below them on their sheet. They are marked `@heading:…@`. */
export function loneHeadings(sheets: readonly Sheet[], margins: Margins): string[] {
  return sheets.flatMap((sheet, index) => {
    const body = bodyOf(sheet, margins);
    return marksOn(sheet)
      .filter(({ name, bottom }) => name.startsWith('heading:') && !body.some(({ top }) => top > bottom))
      .map(({ name }) => `${name} is the last on sheet ${index + 1}`);
  });
}

/**
 * Equations that are missing, cut by the edge of a sheet or wider than its text. Every part of an equation that does
 * not break is marked at its upper left and its lower right corner: `@equation:part:from@`, `@equation:part:to@`.
 */
export function brokenEquations(
  sheets: readonly Sheet[],
  equations: readonly string[],
  margins: Margins,
): string[] {
  return equations.flatMap((equation) => {
    const found = sheets.flatMap((sheet, index) =>
      marksOn(sheet)
        .filter(({ name }) => name.startsWith(`${equation}:`))
        .map((mark) => ({ ...mark, sheet, number: index + 1 })),
    );
    const ends = (end: string): number => found.filter(({ name }) => name.endsWith(end)).length;
    if (found.length === 0 || ends(':from') !== ends(':to')) return [`${equation} is not all there`];
    const numbers = [...new Set(found.map(({ number }) => number))];
    const cut = numbers.length > 1 ? [`${equation} is cut between the sheets ${numbers.join(' and ')}`] : [];
    const out = found.filter(({ sheet, ...mark }) => !isInside(mark, sheet, margins));
    return [...cut, ...out.map(({ name, number }) => `${name} is outside the text of sheet ${number}`)];
  });
}

/**
 * The size in points of most letters. Browsers print a page that has something too wide on it smaller, as a whole, until
 * that fits.
 */
export function textSize(sheets: readonly Sheet[], margins: Margins): number {
  const letters = new Map<number, number>();
  for (const sheet of sheets) {
    for (const { text, size } of bodyOf(sheet, margins)) {
      const rounded = Math.round(10 * size) / 10;
      letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
    }
  }
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

/** Sheets, but for the last, of which less than the given share is used. */
export function emptySheets(sheets: readonly Sheet[], margins: Margins, share: number): string[] {
  return sheets.slice(0, -1).flatMap((sheet, index) => {
    const lowest = Math.max(margins.top, ...bodyOf(sheet, margins).map(({ bottom }) => bottom));
    const used = (lowest - margins.top) / (sheet.height - margins.top - margins.bottom);
    return used < share ? [`sheet ${index + 1} ends at ${Math.round(100 * used)} %`] : [];
  });
}

function isInside(
  { left, right, top, bottom }: Pick<Run, 'left' | 'right' | 'top' | 'bottom'>,
  { width, height }: Sheet,
  margins: Margins,
): boolean {
  return (
    left >= margins.side - tolerance &&
    right <= width - margins.side + tolerance &&
    top >= margins.top - tolerance &&
    bottom <= height - margins.bottom + tolerance
  );
}

interface Mark extends Omit<Run, 'text'> {
  name: string;
}

/** Two marks that touch are read as one run. */
function marksOn(sheet: Sheet): Mark[] {
  return sheet.runs
    .filter(isMark)
    .flatMap(({ text, ...box }) => [...text.matchAll(marks)].map(([, name = '']) => ({ ...box, name })));
}

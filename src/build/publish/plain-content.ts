import type { Element, ElementContent, Text } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { raised } from '../raised.ts';
import { flattenHead } from './flat-head.ts';

/**
 * Leaves of a lesson what it says, in elements that Markdown has: no controls, every fold and every figure set apart
 * under its title, every drawing as its words.
 *
 * Most of it needs no look at the elements around one, and is done on one way through the tree: every selector that is
 * tried takes another, and there are as many pages as lessons.
 */
export function plainContent(main: Element): void {
  const gone = new Set(selectAll(leftWhereItStands, main));
  let questions = 0;
  const simplify = (element: Element): void => {
    element.children = element.children.filter((child) => {
      if (child.type !== 'element') return true;
      if (gone.has(child) || isLeft(child)) return false;
      simplify(child);
      return true;
    });
    if (element.tagName === 'fieldset') question(element, (questions += 1));
    else changeOf(element)?.(element);
  };
  simplify(main);
  for (const [selector, change] of boxes) for (const element of selectAll(selector, main)) change(element);
}

/** What is left out: controls, what speaks of them, and what is not of the lesson or stands in it once more. */
function isLeft(element: Element): boolean {
  const { tagName, properties } = element;
  return (
    leftElements.has(tagName) ||
    properties['role'] === 'status' ||
    (tagName === 'svg' && properties['role'] !== 'img') ||
    (tagName === 'span' && classesOf(element).includes('spoken')) ||
    classesOf(element).some((name) => leftClasses.has(name))
  );
}

const leftElements = new Set(['input', 'canvas', 'practice-island', 'video-island']);
const leftClasses = new Set([
  ...['needs-script', 'script-failed', 'notice', 'problem', 'score', 'permalink', 'frame', 'keep'],
  // The definitions that open beside their terms are in the glossary, the figure under the title comes in full, and
  // formulas that change have their sentence.
  ...['definition', 'opening', 'live-parts', 'colour-scale'],
]);
const leftWhereItStands = ['.equation-tools .tied', '.listing-bar button', '.map h3'].join();

type Change = (element: Element) => void;

/** What becomes of an element, when what it holds has been changed. */
function changeOf(element: Element): Change | undefined {
  return (
    changes.get(element.tagName) ?? classesOf(element).flatMap((name) => changes.get(`.${name}`) ?? [])[0]
  );
}

const changes: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['svg', (drawing) => become(drawing, 'p', text(String(drawing.properties['ariaLabel'])))],
  // In a sentence, and written with space inside.
  ['button', (button) => become(button, 'span', ...trimmed(button.children))],
  ['sup', (power) => become(power, 'span', text(raised(toString(power))))],
  ['small', (small) => become(small, 'span', text(' ('), ...small.children, text(')'))],
  ['.reading', (reading) => become(reading, 'p', element('em', ...reading.children))],
  ['.view-name', (name) => become(name, 'p', element('strong', ...name.children))],
  ['.listing', listing],
  ['table', flattenHead],
  ['dl', definitions],
]);

/** In this order: each finds what those before it have left. */
const boxes: readonly (readonly [selector: string, change: Change])[] = [
  // A quotation has an end, which a heading alone would not give to a fold.
  ['figure details, li details, fieldset details', (fold) => become(fold, 'div', ...headed(fold, 'p'))],
  ['section section :is(details, .aside, figure)', (box) => become(box, 'blockquote', ...headed(box, 'h4'))],
  ['details, .aside, figure', (box) => become(box, 'blockquote', ...headed(box, 'h3'))],
];

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

/** With the title, which comes first, as a heading or as a line in bold. */
function headed({ tagName, children }: Element, heading: 'h3' | 'h4' | 'p'): ElementContent[] {
  const [title, ...rest] = children.filter((child) => child.type === 'element');
  if (title === undefined) return [];
  const words = text((tagName === 'figure' ? 'Figure: ' : '') + toString(title).trim());
  return [element(heading, heading === 'p' ? element('strong', words) : words), ...rest];
}

function question(fieldset: Element, number: number): void {
  const inside = (selector: string): ElementContent[] => select(selector, fieldset)?.children ?? [];
  const choices = selectAll('.choice', fieldset).map(({ children }) => element('li', ...children));
  become(
    fieldset,
    'div',
    element('h3', text(`Question ${String(number)}`)),
    element('p', ...inside('legend')),
    element('ul', ...choices),
    element('p', element('em', text('Hint: '), ...inside('.hint'))),
    element('p', element('strong', text('Answer and reasons'))),
    ...inside('.reasons').filter((child) => !(child.type === 'element' && child.tagName === 'summary')),
  );
}

/** A list of words with what they mean, or of quantities with their values. */
function definitions(list: Element): void {
  const glossary = list.properties['className']?.toString() === 'glossary';
  const items = selectAll('dt', list).map((name, index) => {
    const words = trimmed(name.children);
    const meaning = selectAll('dd', list)[index]?.children ?? [];
    return element(
      'li',
      ...(glossary ? [element('strong', ...words)] : words),
      text(': '),
      ...trimmed(meaning),
    );
  });
  become(list, 'ul', ...items);
}

/** Markdown's mark for the language is its name in small letters. */
function listing(box: Element): void {
  const language = toString(select('.listing-bar', box)!).trim().toLowerCase();
  const code = element('code', text(toString(select('pre', box)!)));
  if (language !== '') code.properties['className'] = [`language-${language}`];
  become(box, 'pre', code);
}

function become(one: Element, tagName: string, ...children: ElementContent[]): void {
  Object.assign(one, element(tagName, ...children));
}

function element(tagName: string, ...children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function text(value: string): Text {
  return { type: 'text', value };
}

/** Without the space at both ends, where a link that is gone may have left a text of nothing else. */
function trimmed(children: readonly ElementContent[]): ElementContent[] {
  const solid = (child: ElementContent): boolean => child.type !== 'text' || child.value.trim() !== '';
  const kept = children.slice(children.findIndex(solid), children.findLastIndex(solid) + 1);
  return kept.map((child, index) => {
    if (child.type !== 'text') return child;
    const start = index === 0 ? child.value.trimStart() : child.value;
    return text(index === kept.length - 1 ? start.trimEnd() : start);
  });
}

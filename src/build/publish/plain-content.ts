import type { Element, ElementContent, Text } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { raised } from '../formulas/raised.ts';
import { flattenHead } from './flat-head.ts';

/** What an element stands in, as far as anything becomes of it by that. */
interface Around {
  /** How many sections. */
  sections: number;
  /** A figure or an item of a list, which is a box already. */
  boxed: boolean;
  /** What loses some of its elements. */
  losing: (element: Element) => boolean;
}

/**
 * Leaves of a lesson what it says, in elements that Markdown has: no controls, every fold and every figure set apart
 * under its title, every drawing as its words.
 *
 * On one way through the tree: every selector that is tried takes another, and there are as many pages as lessons.
 */
export function plainContent(main: Element): void {
  let questions = 0;
  const simplify = (element: Element, around: Around): void => {
    const within = aroundIn(element, around);
    const children: ElementContent[] = [];
    for (const child of element.children) {
      if (child.type === 'text' && holdBlocks.has(element.tagName) && child.value.trim() === '') continue;
      if (child.type !== 'element') add(children, child);
      else if (!isLeft(child) && !within.losing(child)) {
        simplify(child, within);
        for (const kept of meaningless.has(child.tagName) ? child.children : [child]) add(children, kept);
      }
    }
    element.children = children;
    if (element.tagName === 'fieldset') question(element, (questions += 1));
    else (changeOf(element) ?? boxOf(element, around))?.(element);
  };
  simplify(main, { sections: 0, boxed: false, losing: () => false });
}

function aroundIn(element: Element, { sections, boxed, losing }: Around): Around {
  const { tagName } = element;
  const name = classesOf(element).find((one) => losses.has(one));
  return {
    sections: sections + (tagName === 'section' ? 1 : 0),
    boxed: boxed || tagName === 'figure' || tagName === 'li',
    losing: name === undefined ? losing : losses.get(name)!,
  };
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
/** By the class that it stands in. */
const losses: ReadonlyMap<string, (element: Element) => boolean> = new Map([
  ['equation-tools', (element) => classesOf(element).includes('tied')],
  ['listing-bar', ({ tagName }) => tagName === 'button'],
  ['map', ({ tagName }) => tagName === 'h3'],
]);

/** Elements that Markdown has not, and that change nothing in what they hold: fewer are quicker to write down. */
const meaningless = new Set(['span', 'data', 'output']);

/** Elements in which space between others means nothing. */
const holdBlocks = new Set(['main', 'section', 'ul', 'ol', 'table', 'thead', 'tbody', 'tr']);

/** Adds a child; two texts beside one another are one. */
function add(children: ElementContent[], child: ElementContent): void {
  const last = children.at(-1);
  if (child.type === 'text' && last?.type === 'text')
    children[children.length - 1] = text(last.value + child.value);
  else children.push(child);
}

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

/** What becomes of a fold, an aside and a figure. The folds of a question are looked for by the question. */
function boxOf(element: Element, { sections, boxed }: Around): Change | undefined {
  const { tagName } = element;
  if (tagName === 'details' && classesOf(element).includes('reasons')) return undefined;
  // A quotation has an end, which a heading alone would not give to a fold.
  if (tagName === 'details' && boxed) return (fold) => become(fold, 'div', ...headed(fold, 'p'));
  if (tagName !== 'details' && tagName !== 'figure' && !classesOf(element).includes('aside'))
    return undefined;
  return (box) => become(box, 'blockquote', ...headed(box, sections > 1 ? 'h4' : 'h3'));
}

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

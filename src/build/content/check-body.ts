import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { seenAt } from '../../islands/seen-places.ts';
import { readAttributes, type Values } from './attributes.ts';
import type { Way } from './data-file.ts';
import { Ids } from './ids.ts';
import { isComponent, lineOf, type Component } from './lesson-source.ts';
import { oneOf, type Problem } from './problem.ts';
import { formulaFindings, plainTextFindings, valueFindings, type Finding } from './text.ts';
import { figureIds, vocabulary } from './vocabulary.ts';

/** What a lesson may refer to. */
export interface Surroundings {
  /** Ids of the glossary; nothing where that could not be read. */
  terms: readonly string[] | undefined;
  /** The questions of its quiz; nothing where it has no file of them. */
  questions: readonly { id: string; file: string; line: number }[] | undefined;
  /** Where its questions would be. */
  quizFile: string;
  /** The ways from its questions and its narration to figures. */
  ways: readonly Way[];
  /** Where the narration of its video is, or would be. */
  video: { file: string; there: boolean };
}

/** Everything that is wrong with the body of a lesson. */
export function checkBody(body: Root, file: string, surroundings: Surroundings): Problem[] {
  const ids = new Ids();
  const links: { line: number; to: string }[] = [];
  const first = new Map<string, number>();
  const problems: Problem[] = [];
  const report = (line: number, findings: readonly Finding[]): void => {
    for (const finding of findings) problems.push({ file, line, ...finding });
  };

  visit(body, (node, _index, parent) => {
    const line = lineOf(node);
    if (node.type === 'text') {
      for (const { offset, ...finding } of plainTextFindings(node.value)) {
        report(line + node.value.slice(0, offset).split('\n').length - 1, [finding]);
      }
    }
    report(line, markdownFindings(node));
    if (node.type === 'math' && !(parent && isComponent(parent) && parent.name === 'Equation')) {
      const expected = '<Equation id reading> around it, so that it can be linked to and read aloud';
      report(line, [{ found: 'a displayed formula on its own', expected }]);
    }
    // `[words][name]` has its address further down.
    const isWay = node.type === 'link' || node.type === 'definition';
    if (isWay && node.url.startsWith('#')) links.push({ line, to: node.url.slice(1) });
    if (!isComponent(node)) return;

    const name = node.name ?? '';
    const { values, findings } = componentFindings(node, surroundings);
    report(line, findings);
    const kind = kindOf(name, values);
    const before = first.get(kind);
    if (before === undefined) first.set(kind, line);
    else if (onlyOnce.includes(kind)) {
      report(line, [
        { found: `${kind} a second time`, expected: `one; the first is in ${file}:${String(before)}` },
      ]);
    }
    for (const id of idsOf(name, values)) problems.push(...ids.claim(id, { file, line }));
    if (name === 'Promise' && values['to'] !== undefined) links.push({ line, to: String(values['to']) });
  });

  problems.push(...checkData(ids, first, file, surroundings));
  for (const { line, to } of links) {
    if (!ids.has(to)) report(line, [{ found: `a link to #${to}`, expected: oneOf(ids.given, to) }]);
  }
  return problems;
}

/** Components whose ids stand in the page as they are. */
const onlyOnce = [
  '<LossSlider />',
  '<LossSlider compact />',
  '<Quiz />',
  '<Video />',
  '<Practice />',
  '<Glossary />',
  ...Object.keys(figureIds).map((name) => `<${name} />`),
];

/** Where the exercises lead. */
const practiceShows = ['loss-slider', 'fig-gradients'];

/** What counts as one component; the two forms of the slider are two. */
function kindOf(name: string, { compact }: Values): string {
  if (['Quiz', 'Video', 'Practice', 'Glossary'].includes(name) || name in figureIds) return `<${name} />`;
  if (name !== 'LossSlider') return name;
  return compact === undefined ? '<LossSlider />' : '<LossSlider compact />';
}

/** What is wrong with a piece of Markdown. */
function markdownFindings(node: Nodes): Finding[] {
  switch (node.type) {
    case 'inlineMath':
    case 'math':
      return formulaFindings(node.value, node.type === 'math');
    case 'heading': {
      const expected = '<Section id title> or <Subsection id title>, whose ids stay';
      return [{ found: 'a heading', expected }];
    }
    case 'mdxjsEsm': {
      const expected = 'words: a lesson neither imports nor exports';
      return [{ found: node.value.replace(/\n.*/s, ''), expected }];
    }
    case 'mdxFlowExpression':
    case 'mdxTextExpression': {
      const isComment = /^\s*\/\*.*\*\/\s*$/s.test(node.value);
      return isComment ? [] : [{ found: `{${node.value}}`, expected: 'words, or a <Value> for a number' }];
    }
    default:
      return [];
  }
}

/** What is wrong with a component, and its attributes as far as they are right. */
function componentFindings(
  node: Component,
  { terms }: Surroundings,
): { values: Values; findings: Finding[] } {
  const name = node.name ?? '';
  if (!Object.hasOwn(vocabulary, name)) {
    return { values: {}, findings: [{ found: `<${name}>`, expected: oneOf(Object.keys(vocabulary), name) }] };
  }
  const { values, findings } = readAttributes(node);
  if (findings.length > 0) return { values, findings };
  if (name === 'Value') return { values, findings: valueFindings(requestOf(values)) };
  const id = String(values['id']);
  if (name === 'Term' && terms?.includes(id) === false) {
    return { values, findings: [{ found: `<Term id="${id}">`, expected: oneOf(terms, id) }] };
  }
  return { values, findings: [] };
}

function requestOf({ of, args, digits, sign }: Values): Parameters<typeof valueFindings>[0] {
  return {
    of: String(of),
    args: args as number[],
    ...(digits === undefined ? {} : { digits: Number(digits) }),
    ...(sign === undefined ? {} : { sign: true }),
  };
}

/** The ids that a component gives to the page. */
function idsOf(name: string, { id }: Values): string[] {
  const own = figureIds[name];
  if (own !== undefined) return [own];
  if (typeof id !== 'string' || name === 'Term') return [];
  return name === 'Section' || name === 'Subsection' ? [id, `${id}-title`] : [id];
}

/** The ids that the glossary and the quiz bring along, and whether these are where they are needed. */
function checkData(
  ids: Ids,
  first: ReadonlyMap<string, number>,
  file: string,
  { terms, questions, quizFile, ways, video }: Surroundings,
): Problem[] {
  const glossary = first.get('<Glossary />');
  const term = first.get('Term');
  const quiz = first.get('<Quiz />');
  const problems: Problem[] = [];
  if (glossary !== undefined) {
    problems.push(...(terms ?? []).flatMap((id) => ids.claim(`term-${id}`, { file, line: glossary })));
  } else if (term !== undefined) {
    const expected = 'the <Glossary /> that holds its definition';
    problems.push({ file, line: term, found: 'a <Term> without a <Glossary />', expected });
  }
  const slider = first.get('<LossSlider />') ?? first.get('<LossSlider compact />');
  if (slider !== undefined && !(first.has('<LossSlider />') && ids.has('loss-slider'))) {
    const expected = '<Section id="loss-slider"> with a <LossSlider />, where its links lead';
    problems.push({ file, line: slider, found: 'a <LossSlider> without its section', expected });
  }
  if (quiz !== undefined && questions === undefined) {
    problems.push({ file, line: quiz, found: '<Quiz />, but no file of questions', expected: quizFile });
  }
  const player = first.get('<Video />');
  if (player !== undefined && !video.there) {
    problems.push({ file, line: player, found: '<Video />, but no narration', expected: video.file });
  }
  if (player !== undefined && !ids.has('video')) {
    const expected = '<Section id="video"> around it, where its links lead';
    problems.push({ file, line: player, found: 'a <Video> without its section', expected });
  }
  if (player === undefined && video.there) {
    const found = 'a narration that no <Video /> shows';
    problems.push({ file: video.file, found, expected: `a <Video /> in ${file}` });
  }
  const practice = first.get('<Practice />');
  if (practice !== undefined) {
    if (!ids.has('practice')) {
      const expected = '<Section id="practice"> around it, where its links lead';
      problems.push({ file, line: practice, found: 'a <Practice> without its section', expected });
    }
    for (const place of practiceShows.filter((id) => !ids.has(id))) {
      const expected = `the figure #${place}, where its exercises lead`;
      problems.push({ file, line: practice, found: '<Practice />', expected });
    }
  }
  for (const { to, ...place } of ways) {
    const { section } = seenAt(to) ?? {};
    if (section === undefined || ids.has(section)) continue;
    problems.push({ ...place, found: to, expected: `the figure #${section} in ${file}` });
  }
  if (questions === undefined) return problems;
  if (quiz === undefined) {
    const found = 'questions that no <Quiz /> shows';
    return [...problems, { file: quizFile, found, expected: `a <Quiz /> in ${file}` }];
  }
  return [...problems, ...questions.flatMap(({ id, ...place }) => ids.claim(id, place))];
}

import type { Nodes, Root } from 'mdast';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Problem } from './problem.ts';

/** A component in the text; remark-mdx adds these to the nodes of Markdown. */
export type Component = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

export interface LessonSource {
  /** The YAML between the dashes. */
  frontMatter: string | undefined;
  /** The line on which it begins. */
  frontMatterLine: number;
  /** The rest, on the lines where it stands in the file; nothing where it cannot be parsed. */
  body: Root | undefined;
  problems: Problem[];
}

const parser = unified().use(remarkParse).use(remarkMath).use(remarkMdx);

/** At the beginning of the file; an editor's byte-order mark or an empty line may stand before it. */
const frontMatterPattern = /(?<![\s\S])(\uFEFF?\s*)---\r?\n([\s\S]*?)^---\r?$/m;

/** The YAML at the head of a lesson, the line on which it begins, and all that it stands in. */
export function frontMatterIn(text: string): { yaml: string | undefined; line: number; whole: string } {
  const [whole = '', before = '', yaml] = frontMatterPattern.exec(text) ?? [];
  return { yaml, line: before.split('\n').length + 1, whole };
}

/** Takes a lesson apart without making anything of it. */
export function parseLesson(text: string, file: string): LessonSource {
  const { yaml: frontMatter, line: frontMatterLine, whole } = frontMatterIn(text);
  const missing: Problem[] =
    frontMatter === undefined
      ? [{ file, line: 1, found: 'no front matter', expected: 'YAML between two lines of three dashes' }]
      : [];
  try {
    const body = parser.parse(whole.replaceAll(/[^\n]/g, '') + text.slice(whole.length));
    return { frontMatter, frontMatterLine, body, problems: missing };
  } catch (error) {
    const problems = [...missing, syntaxProblem(error, file)];
    return { frontMatter, frontMatterLine, body: undefined, problems };
  }
}

export function isComponent(node: Nodes): node is Component {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** A quoted attribute; undefined where there is none or where it is something else. */
export function textOf(component: Component, name: string): string | undefined {
  const attribute = component.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

function syntaxProblem(error: unknown, file: string): Problem {
  const { reason, line } = error as { reason?: string; line?: number };
  const words = reason ?? String(error);
  // The parser names the place of an unclosed tag only in its words: "(3:1-3:7)".
  const place = line ?? Number(/\((\d+):/.exec(words)?.[1]);
  return {
    file,
    ...(place > 0 ? { line: place } : {}),
    found: words.replace(/ \(\d+:\d+-\d+:\d+\)/g, ''),
    expected: 'MDX: every component closed, and braces and < only where MDX means them',
  };
}

/** Where a formula begins; a displayed one holds another such element, which is part of it. */
const beginning = /<span\b[^>]*\sclass="katex(?:-display)?"/g;

/**
 * The HTML of a page with every formula of KaTeX changed, a displayed one as a whole, and, if asked, what stands between
 * them. Half of a lesson's page and most of its elements are formulas, and most formulas stand in it, and in others, more
 * than once: what is done with pages does well to take the formulas out before anything is parsed.
 *
 * @throws Error where a formula does not end.
 */
export function withFormulas(
  html: string,
  change: (formula: string) => string,
  changeRest: (rest: string) => string = (rest) => rest,
): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    beginning.lastIndex = at;
    const start = beginning.exec(html)?.index ?? html.length;
    parts.push(changeRest(html.slice(at, start)));
    if (start === html.length) return parts.join('');
    at = endOfElement(html, start);
    parts.push(change(html.slice(start, at)));
  }
}

/** KaTeX nests `<span>`s, and nothing that it writes into an attribute looks like one. */
function endOfElement(html: string, start: number): number {
  const tags = /<(\/?)span\b[^>]*>/g;
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  throw new Error(`a formula has no end: ${html.slice(start, start + 200)}`);
}

/**
 * Runs in a page. The rows of its formulas (of fractions and powers) and their accents that do not stand where KaTeX's
 * own rules put them, which make each a layer; and how many rows there are.
 */
export function movedRows(): { rows: number; moved: string[] } {
  const sheet = document.styleSheets[0]!;
  // Also those out of sight, which may not have been laid out.
  sheet.insertRule('* { content-visibility: visible !important; }');
  const rows = [...document.querySelectorAll('.katex .vlist > span')];
  const inside = rows.flatMap((row) => [row, ...row.querySelectorAll('*')]);
  const placed = (): string[] =>
    inside.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height].map((length) => length.toFixed(1)).join(' ');
    });
  const ours = placed();
  sheet.insertRule(
    '.katex .vlist > span { position: relative !important; top: var(--top); margin-block: 0 !important; }',
  );
  sheet.insertRule(
    '.katex .accent-body { position: relative !important; left: var(--left); margin: 0 !important; }',
  );
  const theirs = placed();
  for (let rule = 0; rule < 3; rule += 1) sheet.deleteRule(0);
  const moved = ours.flatMap((place, index) =>
    place === theirs[index] ? [] : [`${place}, not ${theirs[index] ?? ''}`],
  );
  return { rows: rows.length, moved };
}

import type { Element, ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';

/**
 * Gives a table one row of heads, since Markdown has no more: a head stands before each one below it, as in
 * "label 1, loss".
 */
export function flattenHead(table: Element): void {
  const head = select('thead', table);
  if (head === undefined) return;
  const columns: string[][] = [];
  selectAll('tr', head).forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of selectAll('th, td', row)) {
      // A head from a row above reaches down to here.
      while ((columns[column]?.length ?? 0) > rowIndex) column += 1;
      const last = column + span(cell, 'colSpan');
      for (; column < last; column += 1) {
        const words = (columns[column] ??= []);
        const rows = Array.from({ length: span(cell, 'rowSpan') }, () => '');
        words.push(...rows.with(0, toString(cell).trim()));
      }
    }
  });
  head.children = [
    {
      type: 'element',
      tagName: 'tr',
      properties: {},
      children: columns.map((words): ElementContent => ({
        type: 'element',
        tagName: 'th',
        properties: {},
        children: [{ type: 'text', value: words.filter((word) => word !== '').join(', ') }],
      })),
    },
  ];
}

function span(cell: Element, property: 'colSpan' | 'rowSpan'): number {
  return Number(cell.properties[property] ?? 1);
}

/** A `<style>` or a `<script>`, where it stands in a page. */
export interface RawElement {
  start: number;
  end: number;
  /** As they stand in its tag, with the space before them. */
  attributes: string;
  text: string;
}

/** The elements of one name, which end at the next end tag, whatever they hold: found in one leap, since they are long. */
export function rawElements(html: string, name: 'style' | 'script'): RawElement[] {
  const tag = new RegExp(`<${name}\\b([^>]*)>`, 'g');
  const endTag = `</${name}>`;
  const found: RawElement[] = [];
  for (let open = tag.exec(html); open !== null; open = tag.exec(html)) {
    const textEnd = html.indexOf(endTag, tag.lastIndex);
    if (textEnd < 0) break;
    const end = textEnd + endTag.length;
    found.push({
      start: open.index,
      end,
      attributes: open[1] ?? '',
      text: html.slice(tag.lastIndex, textEnd),
    });
    tag.lastIndex = end;
  }
  return found;
}

/** A page with elements taken out, which must be in its order. */
export function withoutElements(html: string, elements: readonly RawElement[]): string {
  const ends = [0, ...elements.map(({ end }) => end)];
  return ends.map((end, index) => html.slice(end, elements[index]?.start)).join('');
}

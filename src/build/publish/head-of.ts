import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';

/** What a page calls itself; empty where it does not. */
export function headOf(html: string): { title: string; heading: string; description: string } {
  const tree = fromHtml(html);
  const words = (selector: string): string => {
    const element = select(selector, tree);
    return element ? toString(element) : '';
  };
  const description = select('meta[name=description]', tree)?.properties['content'];
  return { title: words('title'), heading: words('h1'), description: description ?? '' };
}

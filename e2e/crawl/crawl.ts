import { endsOf, type Ends } from './links-of.ts';

/**
 * Follows every link of a site, and every reference from one element of a page to another, and says what leads
 * nowhere, leaves the site or stands twice: one line each, beginning with the file it stands in.
 *
 * `site` holds the text of each file by its name, relative to the root and with `/` between folders; `outside` lists
 * the addresses elsewhere that are meant, whose other ends are not looked at.
 */
export function crawl(site: ReadonlyMap<string, string>, outside: readonly string[] = []): string[] {
  const ends = new Map([...site].map(([name, text]) => [name, endsOf(name, text)]));
  return [...ends].flatMap(([name, { links, ids, references }]) =>
    [
      ...links.filter((link) => !outside.includes(link)).flatMap((link) => complaint(link, name, ends) ?? []),
      ...references
        .filter((id) => !ids.includes(id))
        .map((id) => `an element refers to #${id}, which is not there`),
      ...new Set(ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `the id ${id} stands twice`)),
    ].map((problem) => `${name}: ${problem}`),
  );
}

function complaint(link: string, from: string, site: ReadonlyMap<string, Ends>): string | undefined {
  if (link.startsWith('data:')) return undefined;
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(link)) return `${link} leads outside`;
  // The host is never asked. A page's folder answers with its index.
  const { pathname, hash } = new URL(link, `https://site.invalid/${from}`);
  const path = decodeURIComponent(pathname.slice(1));
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const target = site.get(name);
  if (target === undefined) return `${link} leads to no file`;
  const id = decodeURIComponent(hash.slice(1));
  const mustHold = id !== '' && name.endsWith('.html');
  return mustHold && !target.ids.includes(id) ? `${link} leads to no id` : undefined;
}

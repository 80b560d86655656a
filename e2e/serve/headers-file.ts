/** A rule of a `_headers` file: a path, in which `*` stands for anything, and what is sent for it. */
export interface HeaderRule {
  path: string;
  headers: [name: string, value: string][];
}

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do.
 *
 * @throws Error naming a line that is neither a path nor a header below one.
 */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return;
    const [, name, value] = /^\s+([\w-]+):\s*(\S.*)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: [] });
    else if (rule && name !== undefined && value !== undefined) rule.headers.push([name, value]);
    else throw new Error(`_headers:${String(index + 1)} is neither a path nor a header: ${line}`);
  });
  return rules;
}

/** What is sent for a path: of every rule that fits, and equal names joined, as Cloudflare Pages does. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const sent = new Map<string, string>();
  for (const rule of rules) {
    const pattern = rule.path.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
    if (!new RegExp(`^${pattern.join('.*')}$`).test(path)) continue;
    for (const [name, value] of rule.headers) {
      const before = sent.get(name);
      sent.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return sent;
}

import { readFile } from 'node:fs/promises';

export type InkName = 'paper' | 'panel' | 'ink' | 'quiet' | 'rule' | 'loss' | 'squared-error';

/** The colours of the light theme by name, as the style sheets have them. */
export async function lightInks(): Promise<Record<InkName, string>> {
  const css = await readFile(new URL('../../styles/tokens.css', import.meta.url), 'utf8');
  const inks = [...css.matchAll(/--([\w-]+): light-dark\((#\w+),/g)].map(([, name, light]) => [name, light]);
  return Object.fromEntries(inks) as Record<InkName, string>;
}

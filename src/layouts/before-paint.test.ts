import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parameters } from '../islands/parameters.ts';
import { beforePaint } from './before-paint.precomputed.ts';

it('before-paint.js knows the same figures as the table of parameters', () => {
  const script = readFileSync(new URL('before-paint.js', import.meta.url), 'utf8');
  const list = /var figures = \[(.*)\];/.exec(script)?.[1];
  expect(list?.split(', ')).toEqual(parameters.only.words.map((id) => `'${id}'`));
});

it('and the styles hide the rest for each of them', () => {
  const styles = readFileSync(new URL('../styles/alone.css', import.meta.url), 'utf8');
  const ids = [...styles.matchAll(/\[data-alone='([^']+)'\]/g)].map(([, id]) => id);
  expect(ids).toEqual([...parameters.only.words]);
});

it('pages get it without its comments, and with all else', () => {
  expect(beforePaint).not.toMatch(/\/\/ |\n/);
  for (const name of parameters.only.words) expect(beforePaint).toContain(name);
  for (const word of ['theme', 'fonts', './manifest.webmanifest', 'failed'])
    expect(beforePaint).toContain(word);
});

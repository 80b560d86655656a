import { expect } from '@playwright/test';
import { missing, type Readable } from './pages/readable.ts';

/** The lesson says without something what it says with it. */
export function expectWhole(whole: Readable, without: Readable): void {
  expect(whole.words.length).toBeGreaterThan(6_000);
  // Controls have words, too, but no more than a few of all.
  expect(whole.words.length / whole.wordCount).toBeGreaterThan(0.9);
  const lost = missing(whole.words, without.words);
  expect(lost.length / whole.words.length, lost.join(' ')).toBeLessThanOrEqual(0.01);
  expect(whole.formulas.length).toBeGreaterThan(200);
  expect(missing(whole.formulas, without.formulas)).toEqual([]);
  expect(whole.tables.length).toBeGreaterThanOrEqual(8);
  expect(missing(whole.tables, without.tables)).toEqual([]);
}

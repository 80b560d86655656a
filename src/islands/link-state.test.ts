import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepInAddress, linkWith, readLink } from './link-state.ts';

describe('readLink', () => {
  it.each([
    ['', {}],
    ['?utm=x', {}],
    ['?p=0.01&y=1', { p: 0.01, y: 1 }],
    ['?p=1e-12', { p: 1e-12 }],
    ['?p=0.999999999999', { p: 0.999999999999 }],
    ['?p=0%2C5', { p: 0.5 }],
    ['?p=1/4&y=0', { p: 0.25, y: 0 }],
  ])('%j asks for %j', (search, values) => {
    expect(readLink(search, ['p', 'y'])).toEqual({ values, notices: [] });
  });

  it.each([
    ['?p=0.2&y=2', { p: 0.2 }, ['The link asks for y = “2”, but y is 0 or 1.']],
    ['?p=0', {}, ['The link asks for p = “0”, but p is a number from 1e-12 to 1 − 1e-12.']],
    ['?p=NaN', {}, ['The link asks for p = “NaN”, but p is a number from 1e-12 to 1 − 1e-12.']],
    ['?p=0.2&p=0.3', {}, ['The link asks for p = “0.2, 0.3”, but p is a number from 1e-12 to 1 − 1e-12.']],
    [
      `?p=${'9'.repeat(100)}`,
      {},
      [`The link asks for p = “${'9'.repeat(40)}…”, but p is a number from 1e-12 to 1 − 1e-12.`],
    ],
  ])('%j keeps what is right and says what is not', (search, values, notices) => {
    expect(readLink(search, ['p', 'y'])).toEqual({ values, notices });
  });
});

describe('linkWith', () => {
  it('keeps the keys and the section that were there', () => {
    expect(linkWith('https://a.example/b/lesson.html?utm=x&p=0.5#quiz', { p: 1e-12, y: 0 })).toBe(
      'https://a.example/b/lesson.html?utm=x&p=1e-12&y=0#quiz',
    );
  });

  it('leads to the section it is given', () => {
    expect(linkWith('file:///C:/x%20y/lesson.html', { p: 0.5 }, 'loss-slider')).toBe(
      'file:///C:/x%20y/lesson.html?p=0.5#loss-slider',
    );
  });
});

describe('keepInAddress', () => {
  const replaceState = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('location', { href: 'https://a.example/lesson.html#quiz' });
    vi.stubGlobal('history', { state: { kept: true }, replaceState });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    replaceState.mockReset();
  });

  it('writes the last of a burst of states, after a pause, and makes no entry in the history', () => {
    for (let hundredth = 1; hundredth <= 99; hundredth += 1) keepInAddress({ p: hundredth / 100, y: 1 });
    expect(replaceState).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(replaceState.mock.calls).toEqual([
      [{ kept: true }, '', 'https://a.example/lesson.html?p=0.99&y=1#quiz'],
    ]);
  });

  it('keeps what two widgets say within one pause', () => {
    keepInAddress({ p: 0.2 });
    keepInAddress({ y: 0 });
    vi.runAllTimers();
    expect(replaceState.mock.calls).toEqual([
      [{ kept: true }, '', 'https://a.example/lesson.html?p=0.2&y=0#quiz'],
    ]);
  });
});

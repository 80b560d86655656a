import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { linkWith, readLink } from './link-state.ts';
import { holds, parameters, type ParameterName } from './parameters.ts';

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
    ['?p=%E2%80%AE0.5', {}, ['The link asks for p = “�0.5”, but p is a number from 1e-12 to 1 − 1e-12.']],
    ['?p=0.2&p=0.3', {}, ['The link asks for p = “0.2, 0.3”, but p is a number from 1e-12 to 1 − 1e-12.']],
    [
      `?p=${'9'.repeat(100)}`,
      {},
      [`The link asks for p = “${'9'.repeat(23)}…”, but p is a number from 1e-12 to 1 − 1e-12.`],
    ],
  ])('%j keeps what is right and says what is not', (search, values, notices) => {
    expect(readLink(search, ['p', 'y'])).toEqual({ values, notices });
  });
});

describe('readLink of the practice', () => {
  const names = ['seed', 'ex', 'kinds', 'n'] as const;
  const kinds = 'some of loss, larger, gradient, mean, logit, backwards and step, with commas between them';

  it.each([
    ['?seed=4711&ex=3', { seed: 4711, ex: 3 }],
    ['?kinds=step%2Closs', { kinds: ['loss', 'step'] }],
    ['?kinds=mean,mean', { kinds: ['mean'] }],
    ['?n=60', { n: 60 }],
  ])('%j asks for %j', (search, values) => {
    expect(readLink(search, names)).toEqual({ values, notices: [] });
  });

  it.each([
    ['?seed=0', 'seed = “0”, but seed is a whole number from 1 to 999999.'],
    ['?seed=1.5', 'seed = “1.5”, but seed is a whole number from 1 to 999999.'],
    ['?ex=0', 'ex = “0”, but ex is a whole number from 1 to 999999.'],
    ['?n=61', 'n = “61”, but n is a whole number from 1 to 60.'],
    ['?kinds=', `kinds = “”, but kinds is ${kinds}.`],
    ['?kinds=loss,sum', `kinds = “loss,sum”, but kinds is ${kinds}.`],
    ['?kinds=loss&kinds=mean', `kinds = “loss, mean”, but kinds is ${kinds}.`],
  ])('%j is refused', (search, complaint) => {
    expect(readLink(search, names)).toEqual({ values: {}, notices: [`The link asks for ${complaint}`] });
  });
});

describe('readLink of the figures', () => {
  const outside = (name: string, given: string, allowed: string) =>
    `The link asks for ${name} = “${given}”, but ${name} is ${allowed}.`;

  it.each([
    ['?z=-6&gy=0', { z: -6, gy: 0 }],
    ['?z=−0.5', { z: -0.5 }],
    ['?z=8&gy=1', { z: 8, gy: 1 }],
    ['?data=D&w=-4&b=8', { data: 'D', w: -4, b: 8 }],
    ['?w=6&b=-8', { w: 6, b: -8 }],
    ['?step=0&steps=6000', { step: 0, steps: 6000 }],
    ['?step=6000', { step: 6000 }],
    // Keys of every object, and none of ours.
    ['?__proto__=1&constructor=2&toString=3&hasOwnProperty=4', {}],
    ['?__proto__[z]=1', {}],
  ])('%j asks for %j', (search, values) => {
    expect(readLink(search, ['z', 'gy', 'data', 'w', 'b', 'step', 'steps'])).toEqual({ values, notices: [] });
  });

  it.each([
    ['?z=-8.001', 'z', '-8.001', 'a number from −8 to 8'],
    ['?z=Infinity', 'z', 'Infinity', 'a number from −8 to 8'],
    ['?z=1&z=1', 'z', '1, 1', 'a number from −8 to 8'],
    ['?gy=true', 'gy', 'true', '0 or 1'],
    ['?data=E', 'data', 'E', 'A, B, C or D'],
    ['?data=a', 'data', 'a', 'A, B, C or D'],
    ['?data=', 'data', '', 'A, B, C or D'],
    ['?data=A&data=B', 'data', 'A, B', 'A, B, C or D'],
    ['?data=__proto__', 'data', '__proto__', 'A, B, C or D'],
    ['?data=constructor', 'data', 'constructor', 'A, B, C or D'],
    ['?w=6.5', 'w', '6.5', 'a number within the map'],
    ['?b=A', 'b', 'A', 'a number within the map'],
    ['?step=0.5', 'step', '0.5', 'a whole number from 0 to the last step shown'],
    ['?step=-1', 'step', '-1', 'a whole number from 0 to the last step shown'],
    ['?step=6001', 'step', '6001', 'a whole number from 0 to the last step shown'],
    ['?steps=301', 'steps', '301', '300, 1000 or 6000'],
  ] as const)('%j asks for what cannot be had', (search, name, given, allowed) => {
    expect(readLink(search, [name])).toEqual({ values: {}, notices: [outside(name, given, allowed)] });
  });

  it('keeps nothing of one value’s complaint from another', () => {
    expect(readLink('?data=B&w=x&b=1', ['data', 'w', 'b'])).toEqual({
      values: { data: 'B', b: 1 },
      notices: [outside('w', 'x', 'a number within the map')],
    });
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

describe('the address', () => {
  const state = { kept: true };
  const replaceState = vi.fn((_: unknown, __: string, href: string) => vi.stubGlobal('location', { href }));
  let page: EventTarget;
  let links: typeof import('./link-state.ts');

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.stubGlobal('location', { href: 'https://a.example/lesson.html#quiz' });
    vi.stubGlobal('history', { state, replaceState });
    page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    // What has been said is remembered for as long as a page is open.
    vi.resetModules();
    links = await import('./link-state.ts');
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    replaceState.mockClear();
  });
  const written = (): string[] => replaceState.mock.calls.map(([, , href]) => href);

  it('is written with the last of a burst of states, after a pause, and makes no entry in the history', () => {
    for (let hundredth = 1; hundredth <= 99; hundredth += 1)
      links.keepInAddress({ p: hundredth / 100, y: 1 });
    expect(replaceState).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(replaceState.mock.calls).toEqual([[state, '', 'https://a.example/lesson.html?p=0.99&y=1#quiz']]);
  });

  it('loses what is undefined, and does not wait where that is asked', () => {
    vi.stubGlobal('location', { href: 'https://a.example/lesson.html?view=examples&t=2#quiz' });
    links.keepInAddress({ heads: 0.7, view: undefined });
    links.keepNow();
    vi.runAllTimers();
    expect(written()).toEqual(['https://a.example/lesson.html?t=2&heads=0.7#quiz']);
  });

  it('keeps what two widgets say within one pause', () => {
    links.keepInAddress({ p: 0.2 });
    links.keepInAddress({ y: 0 });
    vi.runAllTimers();
    expect(written()).toEqual(['https://a.example/lesson.html?p=0.2&y=0#quiz']);
  });

  it('of an entry that a step in the history leads to tells of the widgets as they are', () => {
    links.keepInAddress({ p: 0.2, heads: undefined });
    vi.runAllTimers();
    vi.stubGlobal('location', { href: 'https://a.example/lesson.html?p=0.9&heads=0.3&t=4#gradient' });
    page.dispatchEvent(new Event('popstate'));
    expect(written().at(-1)).toBe('https://a.example/lesson.html?p=0.2&t=4#gradient');
  });

  it('has what was said just before the page is left', () => {
    links.keepInAddress({ p: 0.2 });
    page.dispatchEvent(new Event('pagehide'));
    expect(written()).toEqual(['https://a.example/lesson.html?p=0.2#quiz']);
  });
});

describe('readLink of anything', () => {
  const names = Object.keys(parameters) as ParameterName[];
  const words = [
    '__proto__',
    'constructor',
    '1e309',
    '-0',
    'NaN',
    '%',
    '%E0%A4%A',
    '<b>',
    '0x10',
    '1,5',
    'A',
    '0.5',
  ];
  const queries = fc.array(
    fc.tuple(
      fc.oneof(fc.constantFrom<string>(...names), fc.string()),
      fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' }), fc.double().map(String)),
    ),
    { maxLength: 40 },
  );
  const written = queries.map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`);

  it('gives a value of the domain or a notice for each parameter that stands there, and nothing else', () => {
    fc.assert(
      fc.property(written, (search) => {
        const { values, notices } = readLink(search, names);
        const given = new Set(new URLSearchParams(search).keys());
        const asked = names.filter((name) => given.has(name));
        expect(Object.keys(values).length + notices.length).toBe(asked.length);
        for (const name of Object.keys(values) as ParameterName[]) {
          const parameter = parameters[name];
          const value = values[name];
          if (typeof value === 'number') expect(holds(parameter, value)).toBe(true);
          else if ('words' in parameter) expect(parameter.words).toContain(value);
          else expect(parameters.kinds.list).toEqual(expect.arrayContaining([...(value as string[])]));
        }
        for (const notice of notices) expect(notice.length).toBeLessThan(220);
      }),
      { seed: 20261127, numRuns: 5_000 },
    );
  });
});

import { expect, it } from 'vitest';
import { pageOf } from './page.ts';
import { withStyleRules } from './style-rules.ts';
import { htmlOf } from '../testing.ts';

const page = (body: string): string => `<head><style>a{}</style></head><body>${body}</body>`;
const moved = (html: string): string => htmlOf(withStyleRules(pageOf(html)));
const formula = (inside: string): string => `<span class="katex">${inside}</span>`;

it('moves what attributes hold into rules that outweigh all others, in formulas by a class', () => {
  expect(
    moved(page(formula('<span class="mord" style="top:1em;left:2em;">x</span><i style="top:0">y</i>'))),
  ).toBe(
    '<head><style>a{}:not(#_){&.s0{top:0}&.s1{top:1em;left:2em}}</style></head>' +
      '<body><span class="katex"><span class="mord s1">x</span><i class="s0">y</i></span></body>',
  );
});

it('has one rule for one style, wherever it stands, and leaves the classes of islands alone', () => {
  const html = page(
    `${formula('<b style="top:0">x</b>')}<p class="a" style="top:0" id="b">y</p><hr style="top:0">`,
  );
  expect(moved(html)).toBe(
    '<head><style>a{}:not(#_){&.s0,&[data-s="0"]{top:0}}</style></head>' +
      '<body><span class="katex"><b class="s0">x</b></span><p class="a" data-s="0" id="b">y</p><hr data-s="0"></body>',
  );
});

it('takes nothing for an attribute that only looks like one', () => {
  for (const body of [
    '<p title="<i style=&quot;top:0&quot;>" data-style="top:0">style="top:0"</p>',
    '<script>x = \'<i style="top:0">\'</script>',
    '<!-- <i style="top:0"> -->',
  ])
    expect(moved(page(body))).toBe(page(body));
});

it('reads the quotes that an attribute had to write as entities', () => {
  expect(moved(page('<p style="font-family:&quot;A&quot;">x</p>'))).toContain(
    '&[data-s="0"]{font-family:"A"}',
  );
});

it('writes sizes to thousandths, without what goes without saying, and once where they then agree', () => {
  const sizes = [
    'top:-0.19442em;left:1.50004em',
    'top:-0.194em;left:1.5em',
    'color:#0a1;width:calc(1px + 0.5%)',
  ];
  expect(moved(page(sizes.map((style) => `<i style="${style}">x</i>`).join('')))).toBe(
    '<head><style>a{}:not(#_){&[data-s="0"]{color:#0a1;width:calc(1px + .5%)}' +
      '&[data-s="1"]{top:-.194em;left:1.5em}}</style></head>' +
      '<body><i data-s="1">x</i><i data-s="1">x</i><i data-s="0">x</i></body>',
  );
});

it('stops the build where an attribute cannot be moved', () => {
  expect(() => moved('<head></head><p style="top:0">x</p>')).toThrow(
    'a page whose elements have styles has no <style> that could hold them',
  );
  expect(() => moved(page('<p style="top:0}b{">x</p>'))).toThrow('top:0}b{');
  expect(() => moved(page('<p style=\'top:0\'>x</p><p style="top:0">y</p>'))).toThrow(
    "a style attribute that cannot be moved into a rule: <p style='top:0'",
  );
});

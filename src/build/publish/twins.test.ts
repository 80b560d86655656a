import { expect, it } from 'vitest';
import { typeset } from '../tex.ts';
import { bytesOf, textOf } from './site-files.ts';
import { withTwins } from './twins.ts';

const lesson = `<head><meta name="description" content="What it says."><link rel="alternate" type="text/markdown" href="./lesson.md"></head><main><h1>A lesson</h1><p>${typeset('\\yhat')}, <a href="./index.html">the course</a>, <a href="#part">a part</a>, <a href="?p=1&amp;y=1#part">a state</a>, <a href="https://other.example/">another</a></p></main>`;
const site = new Map([
  [
    'index.html',
    bytesOf(
      '<title>The course</title><meta name="description" content="What all is about."><main><h1>The course</h1></main>',
    ),
  ],
  ['lesson.html', bytesOf(lesson)],
  ['other.html', bytesOf(`<main>${typeset('\\y')}</main>`)],
]);
const textIn = (files: ReadonlyMap<string, Uint8Array>, name: string) => textOf(files.get(name)!);

it('writes a twin of every page that announces one, and a list of them', () => {
  const files = withTwins(site);
  expect([...files.keys()]).toEqual(['index.html', 'lesson.html', 'other.html', 'lesson.md', 'llms.txt']);
  expect(textIn(files, 'llms.txt')).toBe(
    '# The course\n\n> What all is about.\n\n## Lessons\n\n- [A lesson](lesson.md): What it says.\n',
  );
});

it('links of a twin are good from beside its page', () => {
  expect(textIn(withTwins(site), 'lesson.md')).toContain(
    '$\\hat{y}$, [the course](index.html), [a part](lesson.html#part), [a state](lesson.html?p=1&y=1#part), [another](https://other.example/)',
  );
});

it('and from anywhere, where the site knows its address', () => {
  const files = withTwins(site, new URL('https://example.org/course/'));
  expect(textIn(files, 'lesson.md')).toContain(
    '[the course](https://example.org/course/index.html), [a part](https://example.org/course/lesson.html#part)',
  );
  expect(textIn(files, 'llms.txt')).toContain('- [A lesson](https://example.org/course/lesson.md)');
});

it('takes the TeX of its formulas out of every page', () => {
  expect(lesson).toContain('data-tex="\\hat{y}"');
  for (const name of ['lesson.html', 'other.html']) {
    expect(textIn(withTwins(site), name)).toContain('<span class="katex">');
    expect(textIn(withTwins(site), name)).not.toContain('data-tex');
  }
});

it('a site without lessons gets neither', () => {
  expect([...withTwins(new Map([['other.html', bytesOf('<main></main>')]])).keys()]).toEqual(['other.html']);
});

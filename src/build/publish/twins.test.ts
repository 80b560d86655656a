import { expect, it } from 'vitest';
import { typeset } from '../formulas/tex.ts';
import { twinOf, twinsListing, withoutSources } from './twins.ts';

const lesson = `<head><meta name="description" content="What it says."><link rel="alternate" type="text/markdown" href="./lesson.md"></head><main><h1>A lesson</h1><p>${typeset('\\yhat')}, <a href="./index.html">the course</a>, <a href="#part">a part</a>, <a href="?p=1&amp;y=1#part">a state</a>, <a href="https://other.example/">another</a></p></main>`;

it('makes a twin of a page that announces one, and of no other', () => {
  expect(twinOf('lesson.html', lesson)).toMatchObject({
    name: 'lesson.md',
    line: '- [A lesson](lesson.md): What it says.',
  });
  expect(twinOf('other.html', '<main></main>')).toBeUndefined();
});

it('lists them under the name of the course', () => {
  const course = { title: 'The course', heading: 'The course', description: 'What all is about.' };
  expect(twinsListing(course, [twinOf('lesson.html', lesson)!])).toBe(
    '# The course\n\n> What all is about.\n\n## Lessons\n\n- [A lesson](lesson.md): What it says.\n',
  );
});

it('links of a twin are good from beside its page', () => {
  expect(twinOf('lesson.html', lesson)!.markdown).toContain(
    '$\\hat{y}$, [the course](index.html), [a part](lesson.html#part), [a state](lesson.html?p=1&y=1#part), [another](https://other.example/)',
  );
});

it('and from anywhere, where the site knows its address', () => {
  const twin = twinOf('lesson.html', lesson, new URL('https://example.org/course/'))!;
  expect(twin.markdown).toContain(
    '[the course](https://example.org/course/index.html), [a part](https://example.org/course/lesson.html#part)',
  );
  expect(twin.line).toContain('- [A lesson](https://example.org/course/lesson.md)');
});

it('takes the TeX of its formulas out of a page', () => {
  expect(lesson).toContain('data-tex="\\hat{y}"');
  expect(withoutSources(lesson)).toContain('<span class="katex">');
  expect(withoutSources(lesson)).not.toContain('data-tex');
});

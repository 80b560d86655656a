import { expect, it } from 'vitest';
import { textOfHtml } from './html-text.ts';

it.each([
  ['<p>one <b>two</b></p>', 'one two'],
  ['<a title="1 > 0">x</a>', 'x'],
  ["<a title='<b>'>x</a>", 'x'],
  ['a<!-- <b>no</b> -->b', 'ab'],
  ['<!doctype html>x', 'x'],
  ['1 &lt; 2 &amp;&amp; &#x3C; &#39; &minus;', "1 < 2 && < ' −"],
  ['0 < 1', '0 < 1'],
])('the text of %s is %s', (html, text) => {
  expect(textOfHtml(html)).toBe(text);
});

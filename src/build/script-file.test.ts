import { expect, it } from 'vitest';
import { withScriptFile } from './script-file.ts';

const page = (code: string): string =>
  `<p>words<script>theme()</script><script type="module">${code}</script>`;

it('moves the module of a page into a file that its content names, and runs it as a module would run', () => {
  const { html, script } = withScriptFile(page('let woken = this;wake("$&");\n'));
  expect(script?.text).toBe('"use strict";(()=>{let woken = this;wake("$&");})();\n');
  expect(script?.name).toMatch(/^_astro\/lesson\.[\da-f]{8}\.js$/);
  expect(html).toBe(`<p>words<script>theme()</script><script async src="./${script?.name ?? ''}"></script>`);
});

it('gives another name to another script, and the same to the same', () => {
  const [first, again, other] = ['wake()', 'wake()', 'sleep()'].map(
    (code) => withScriptFile(page(code)).script,
  );
  expect(again).toEqual(first);
  expect(other?.name).not.toBe(first?.name);
});

it('leaves a page without a module as it is', () => {
  expect(withScriptFile('<p><script>theme()</script>')).toEqual({ html: '<p><script>theme()</script>' });
});

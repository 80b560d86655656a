import { describe, expect, it } from 'vitest';
import { bytesOf, textOf } from '../site/site-files.ts';
import { siteOf } from '../site/testing.ts';
import { classicScript, moduleOf, oneScript, withClassicScript } from './script-file.ts';

const page = {
  head: '<head><script>theme()</script>',
  body: '<p>words<script type="module" src="./_astro/Base.abc.js"></script>',
};

it('runs a script as its module would run, from a file that its content names', () => {
  const { name, text } = classicScript('let woken = this;wake("$&");\n');
  expect(text).toBe('"use strict";(()=>{let woken = this;wake("$&");})();\n');
  expect(name).toMatch(/^_astro\/lesson\.[\da-f]{8}\.js$/);
  expect(classicScript('wake()')).toEqual(classicScript('wake()'));
  expect(classicScript('sleep()').name).not.toBe(classicScript('wake()').name);
});

it('puts the script into the place of the module', () => {
  expect(moduleOf(page)).toBe('_astro/Base.abc.js');
  expect(withClassicScript(page, '_astro/lesson.1.js')).toEqual({
    ...page,
    body: '<p>words<script async src="./_astro/lesson.1.js"></script>',
  });
});

it('leaves a page without a module as it is', () => {
  const still = { ...page, body: '<p><script>theme()</script>' };
  expect(moduleOf(still)).toBeUndefined();
  expect(withClassicScript(still, '_astro/lesson.1.js')).toEqual(still);
});

describe('the script of a site', () => {
  const module = '_astro/Base.abc.js';
  const withFiles = (...names: string[]) => siteOf(new Map(names.map((name) => [name, bytesOf('wake()')])));

  it('is put in the place of the one module', async () => {
    const { site, files } = withFiles('index.html', module);
    const script = await oneScript(site, new Set([module]));
    expect(script).toEqual(classicScript('wake()'));
    expect([...files.keys()]).toEqual(['index.html', script?.name]);
    expect(textOf(files.get(script!.name)!)).toBe(script!.text);
  });

  it('is none where pages ask for none', async () => {
    expect(await oneScript(withFiles('sw.js').site, new Set())).toBeUndefined();
  });

  it('is refused where a page asks for another, or it would ask for one itself', async () => {
    for (const modules of [[module, '_astro/Other.js'], [module]])
      await expect(oneScript(withFiles(module, '_astro/Other.js').site, new Set(modules))).rejects.toThrow(
        new Error(`the pages need one script, and Astro has made several: ${module}, _astro/Other.js`),
      );
  });
});

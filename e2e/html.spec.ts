import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { pages } from './contract.ts';
import { dist, expect, test } from './fixtures.ts';

const files = Object.values(pages).map((name) => join(dist, name));
/** One mistake for each checker to find. */
const faulty =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title></head><body><p><a href="#a"><a href="#b">x</a></a></p></body></html>';

const htmlValidate = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // HTML allows either way of ending an <input>; Preact writes the one, Astro the other.
    'void-style': 'off',
    // A label around its control names it as well, for what knows but one of the two ways.
    'no-redundant-for': 'off',
    // No form is ever sent.
    'wcag/h32': 'off',
    // A group of boxes has one name, as HTML means it.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
  },
});

test('html-validate finds no mistake on any page', async () => {
  for (const file of files) {
    const { results } = await htmlValidate.validateString(readFileSync(file, 'utf8'), file);
    const mistakes = results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, message, line, column }) => `${ruleId}: ${message} (${String(line)}:${String(column)})`,
      ),
    );
    expect(mistakes, file).toEqual([]);
  }
  expect((await htmlValidate.validateString(faulty)).valid).toBe(false);
});

const hasJava = spawnSync('java', ['-version']).status === 0;

/** The Nu Html Checker, which validator.w3.org runs, on files; its style sheet checker is years behind the browsers. */
function nuErrors(paths: string[]): string[] {
  const { resolve } = createRequire(import.meta.url);
  const jar = join(resolve('vnu-jar'), '../build/dist/vnu.jar');
  // A page of a megabyte is deep.
  const report = execFileSync(
    'java',
    ['-Xss8m', '-jar', jar, '--errors-only', '--exit-zero-always', '--stdout', '--format', 'json', ...paths],
    { encoding: 'utf8', maxBuffer: 64_000_000 },
  );
  const { messages } = JSON.parse(report) as {
    messages: { type: string; message: string; url: string; extract?: string }[];
  };
  return messages
    .filter(({ message }) => !message.startsWith('CSS:'))
    .map(({ message, url, extract = '' }) => `${url}: ${message} ${extract}`);
}

test('nor does the Nu Html Checker', () => {
  test.skip(!hasJava, 'java is not installed');
  expect(nuErrors(files)).toEqual([]);
  const file = test.info().outputPath('faulty.html');
  writeFileSync(file, faulty);
  expect(nuErrors([file])).not.toEqual([]);
});

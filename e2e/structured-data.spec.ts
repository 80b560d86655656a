import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { pages, previews, questions } from './contract.ts';
import { dist, expect, test } from './fixtures.ts';

interface Answer {
  '@type': string;
  position: number;
  text: string;
}
interface Question {
  '@type': string;
  text: string;
  acceptedAnswer: Answer;
  suggestedAnswer: Answer[];
}
interface Lesson {
  '@type': string;
  teaches: string[];
  hasPart: { '@type': string; hasPart: Question[] };
}
interface Written {
  id: string;
  question: string;
  choices: { text: string; correct?: boolean }[];
}

const content = (path: string): unknown =>
  parse(readFileSync(fileURLToPath(new URL(`../content/${path}`, import.meta.url)), 'utf8'));
const written = content('quiz/cross-entropy-loss.yaml') as Written[];

const html = readFileSync(join(dist, pages.lesson), 'utf8');
const data = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
  ([, json = '']) => JSON.parse(json) as Lesson,
);
const lesson = data[0]!;
const quiz = lesson.hasPart.hasPart;

/** The words of a text that are neither in a formula nor computed. */
const wordsOf = (text: string): string[] =>
  text
    .split(/\$[^$]*\$|<Value[^>]*\/>/)
    .map((part) => part.replaceAll('*', '').trim())
    .filter((part) => part !== '');

test('the lesson says to search engines what it is', () => {
  expect(data).toHaveLength(1);
  expect(lesson).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: 'Cross-entropy loss',
    inLanguage: 'en',
    timeRequired: 'PT12M',
    educationalLevel: 'beginner',
    isAccessibleForFree: true,
    license: 'https://opensource.org/license/mit',
  });
  const changed = /<time datetime="([^"]*)"/.exec(html)?.[1];
  expect(changed).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(lesson).toMatchObject({ dateModified: changed });
  const terms = (content('glossary.yaml') as { term: string }[]).map(({ term }) => term);
  expect(lesson.teaches.length).toBeGreaterThan(10);
  expect(lesson.teaches.filter((term) => !terms.includes(term))).toEqual([]);
});

test('its quiz has every question, with the answer that is right', () => {
  expect(lesson.hasPart['@type']).toBe('Quiz');
  expect(written.map(({ id }) => id)).toEqual([...questions]);
  expect(quiz).toHaveLength(written.length);
  written.forEach(({ question, choices }, index) => {
    const { text, acceptedAnswer, suggestedAnswer } = quiz[index]!;
    for (const words of wordsOf(question)) expect(text).toContain(words);
    const answers = [acceptedAnswer, ...suggestedAnswer].sort((a, b) => a.position - b.position);
    expect(answers).toHaveLength(choices.length);
    expect(acceptedAnswer.position).toBe(choices.findIndex(({ correct }) => correct === true));
    choices.forEach((choice, position) => {
      const answer = answers[position]!;
      expect(answer.position).toBe(position);
      for (const words of wordsOf(choice.text)) expect(answer.text).toContain(words);
    });
  });
});

test('formulas and numbers stand in it as characters, without TeX and without markup', () => {
  const [first, second] = quiz;
  expect(first!.acceptedAnswer.text).toBe('−ln ŷ');
  expect(first!.suggestedAnswer.map(({ text }) => text)).toEqual(['−ln(1 − ŷ)', 'ln ŷ', '1 − ŷ']);
  // 2 × 0.99 × 0.99 × 0.01, and 1 / (2 × 0.99 × 0.01)
  expect(second!.acceptedAnswer.text).toBe(
    'Cross-entropy: 0.99. Squared error: about 0.0196, 50.5 times smaller.',
  );
  expect(JSON.stringify(data).match(/\\\\|\$[^s]|<|\{\w+\}|Value|&\w+;/g)).toBeNull();
});

test('previews of links have a title, a description and a picture, wherever the site stands', () => {
  for (const [name, picture] of [
    [pages.lesson, previews[0]],
    [pages.course, previews[1]],
    [pages.worksheet, previews[1]],
  ] as const) {
    const said = Object.fromEntries(
      [
        ...readFileSync(join(dist, name), 'utf8').matchAll(
          /<meta (?:name|property)="([^"]+)" content="([^"]*)"/g,
        ),
      ].map(([, key, value]) => [key, value]),
    ) as Record<string, string>;
    expect(said['og:title'], name).toBeTruthy();
    expect(said['og:description'], name).toBe(said['description']);
    expect(said, name).toMatchObject({
      'og:image': `./${picture}`,
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
    });
    expect(said['og:image:alt'], name).toContain('loss curve');
    const png = readFileSync(join(dist, picture));
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual([
      'PNG',
      1200,
      630,
    ]);
  }
});

test.describe('where the policy is sent as a header', () => {
  test.use({ where: 'on a host that sends its policy as a header' });

  test('it is data all the same, that no policy is asked about', async ({ page, place }) => {
    const response = await page.goto(place.addressOf(pages.lesson));
    const policy = response?.headers()['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    // The hashes of the two scripts of the page.
    expect(policy?.match(/script-src [^;]*/)?.[0].split(' ')).toHaveLength(3);
    const text = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(text ?? '')).toEqual(lesson);
  });
});

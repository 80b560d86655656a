import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages, previews } from './contract.ts';
import { dist, expect, test } from './fixtures.ts';

const html = readFileSync(join(dist, pages.lesson), 'utf8');
const data = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
  ([, json = '']) => JSON.parse(json) as Record<string, unknown>,
);
const lesson = data[0]!;

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
    hasPart: { '@type': 'Quiz', name: 'Cross-entropy loss: quiz' },
  });
  const changed = /<time datetime="([^"]*)"/.exec(html)?.[1];
  expect(changed).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(lesson).toMatchObject({ dateModified: changed });
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

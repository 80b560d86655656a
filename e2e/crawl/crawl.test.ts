import { describe, expect, it } from 'vitest';
import { crawl } from './crawl.ts';

const lesson = `<!doctype html><style>@font-face{src:url(./_astro/a.woff2)}@font-face{src:url(data:font/woff2;base64,AA==)}</style>
  <h2 id="top">Top</h2><a href="#top">up</a><a href="?p=0.5#top">up</a><a href="./index.html">home</a><a href="./">home</a>
  <label for="p">p</label><input id="p" aria-describedby="top p"><svg><use href="#top"/></svg><img src="data:,">
  <img src="./a.png" srcset="./a.png 1x, ./b.png 2x" style="background:url('./b.png')">`;
const site = new Map([
  ['index.html', '<a href="./lesson.html?p=1#top">lesson</a><a href="./deep/page.html">deep</a>'],
  ['lesson.html', lesson],
  [
    'lesson.md',
    '$[a](./no-link)$ [home](./index.html) and [top](./lesson.html#top)\n\n[1]: ./lesson.html\n\n',
  ],
  ['manifest.webmanifest', '{"start_url":"./index.html","icons":[{"src":"./a.png","sizes":"1x1"}]}'],
  ['deep/page.html', '<a href="../lesson.html#p">up</a><a href="page.html">here</a>'],
  ...['_astro/a.woff2', 'a.png', 'b.png'].map((name) => [name, ''] as const),
]);

/** The site with something more in one of its files. */
const adding = (name: string, text: string) => new Map([...site, [name, (site.get(name) ?? '') + text]]);

it('has nothing to say of a site whose links all lead somewhere', () => {
  expect(crawl(site)).toEqual([]);
});

describe('names the file and the trouble', () => {
  it.each([
    ['lesson.html', '<a href="./gone.html">x</a>', './gone.html leads to no file'],
    ['lesson.html', '<a href="./index.html#gone">x</a>', './index.html#gone leads to no id'],
    ['lesson.html', '<a href="#gone">x</a>', '#gone leads to no id'],
    ['lesson.html', '<a href="?y=1#gone">x</a>', '?y=1#gone leads to no id'],
    ['deep/page.html', '<a href="./lesson.html">x</a>', './lesson.html leads to no file'],
    ['lesson.html', '<a href="/index.html">x</a>', '/index.html leads outside'],
    ['lesson.html', '<a href="//example.org">x</a>', '//example.org leads outside'],
    ['lesson.html', '<a href="https://example.org/">x</a>', 'https://example.org/ leads outside'],
    ['lesson.html', '<a href="mailto:a@example.org">x</a>', 'mailto:a@example.org leads outside'],
    ['lesson.html', '<img src="./gone.png">', './gone.png leads to no file'],
    ['lesson.html', '<img srcset="./a.png 1x, ./gone.png 2x">', './gone.png leads to no file'],
    ['lesson.html', '<style>a{background:url("./gone.png")}</style>', './gone.png leads to no file'],
    ['lesson.html', '<p style="background:url(./gone.png)">', './gone.png leads to no file'],
    ['index.html', '<meta property="og:image" content="./gone.png">', './gone.png leads to no file'],
    ['lesson.html', '<p id="top">', 'the id top stands twice'],
    ['lesson.html', '<p id="top"><p id="top">', 'the id top stands twice'],
    ['lesson.html', '<label for="gone">', 'an element refers to #gone, which is not there'],
    ['lesson.html', '<p aria-labelledby="top gone">', 'an element refers to #gone, which is not there'],
    ['lesson.html', '<button popovertarget="gone">', 'an element refers to #gone, which is not there'],
    ['lesson.md', '[x](./gone.html)', './gone.html leads to no file'],
    ['lesson.md', '[2]: ./lesson.html#gone', './lesson.html#gone leads to no id'],
    ['lesson.md', '<https://example.org>', 'https://example.org leads outside'],
    ['llms.txt', '- [x](./gone.md)', './gone.md leads to no file'],
    ['sitemap.xml', '<loc>https://example.org/</loc>', 'https://example.org/ leads outside'],
    ['site.webmanifest', '{"icons":[{"src":"./gone.png"}]}', './gone.png leads to no file'],
    ['a.svg', '<a href="./gone.html"/>', './gone.html leads to no file'],
    ['a.css', 'a{background:url(./gone.png)}', './gone.png leads to no file'],
  ])('%s with %s', (name, text, problem) => {
    expect(crawl(adding(name, text))).toEqual([`${name}: ${problem}`]);
  });
});

it('lets addresses outside stand that are meant, and no others', () => {
  const linked = adding(
    'lesson.html',
    '<a href="https://example.org/a">a</a><a href="https://example.org/b">b</a>',
  );
  expect(crawl(linked, ['https://example.org/a'])).toEqual([
    'lesson.html: https://example.org/b leads outside',
  ]);
});

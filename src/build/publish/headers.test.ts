import { expect, it } from 'vitest';
import { withHeaders } from './headers.ts';
import { bytesOf, textOf } from './site-files.ts';

const page = (policy: string) =>
  bytesOf(`<meta http-equiv="content-security-policy" content="${policy}"><p>words</p>`);

it('writes one rule a path: what stands under a hash for a year, the rest anew, pages with their policy', () => {
  const site = withHeaders(
    new Map([
      ['_astro/font.0123abcd.woff2', bytesOf('')],
      ['index.html', page("default-src 'none'")],
      ['lesson.html', page("default-src 'self'")],
      ['lesson.md', bytesOf('')],
      ['favicon.svg', bytesOf('')],
    ]),
  );
  expect(textOf(site.get('_headers')!)).toBe(`/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: same-origin
/_astro/*
  Cache-Control: public, max-age=31536000, immutable
/index.html
  Cache-Control: no-cache
  Content-Security-Policy: default-src 'none'
/index
  Cache-Control: no-cache
  Content-Security-Policy: default-src 'none'
/
  Cache-Control: no-cache
  Content-Security-Policy: default-src 'none'
/lesson.html
  Cache-Control: no-cache
  Content-Security-Policy: default-src 'self'
/lesson
  Cache-Control: no-cache
  Content-Security-Policy: default-src 'self'
/lesson.md
  Cache-Control: no-cache
  Content-Type: text/markdown; charset=utf-8
/favicon.svg
  Cache-Control: no-cache
`);
});

it('a page without a policy is refused by name', () => {
  expect(() => withHeaders(new Map([['lesson.html', bytesOf('<p>words</p>')]]))).toThrow(
    new Error('lesson.html has no policy that could be sent as a header'),
  );
});

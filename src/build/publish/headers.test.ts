import { expect, it } from 'vitest';
import { headersFile, policyOf } from './headers.ts';
import { textOf } from '../site/site-files.ts';

const file = (name: string, policy?: string) => ({ name, sha256: '', policy });

it('writes one rule a path: what stands under a hash for a year, the rest anew, pages with their policy', () => {
  const headers = headersFile([
    file('_astro/font.0123abcd.woff2'),
    file('index.html', "default-src 'none'"),
    file('lesson.html', "default-src 'self'"),
    file('lesson.md'),
    file('favicon.svg'),
  ]);
  expect(textOf(headers)).toBe(`/*
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

it('the policy of a page is in its head, and a page without one is refused by name', () => {
  const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'"><p>words</p>`;
  expect(policyOf('lesson.html', policy)).toBe("default-src 'none'");
  expect(() => policyOf('lesson.html', '<p>words</p>')).toThrow(
    new Error('lesson.html has no policy that could be sent as a header'),
  );
});

import { expect, it } from 'vitest';
import { pageOf, type Page } from './page.ts';
import { withExactPolicy } from './policy.ts';

const page = (inside: string) =>
  pageOf(
    `<head><meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'sha256-old='; style-src 'self'; style-src-attr 'unsafe-inline'"></head>${inside}`,
  );
const policyOf = ({ head }: Page) => /content="([^"]*)"/.exec(head)?.[1];

it('allows what stands in the page by its hash, and nothing else', () => {
  // printf 'wake()' | openssl dgst -sha256 -binary | base64, and the same for 'a{}'
  expect(policyOf(withExactPolicy(page('<script type="module">wake()</script><style>a{}</style>')))).toBe(
    "default-src 'none'; script-src 'sha256-yXX2tkYSp3+dTNKGjRO8FfVgYGS3iLQNeIcAp40um+c='; style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; style-src-attr 'unsafe-inline'",
  );
});

it('allows none where none stands', () => {
  expect(policyOf(withExactPolicy(page('')))).toBe(
    "default-src 'none'; script-src 'none'; style-src 'none'; style-src-attr 'unsafe-inline'",
  );
});

it('allows files of the site where a page loads one', () => {
  expect(
    policyOf(withExactPolicy(page('<script async src="./_astro/lesson.0123abcd.js"></script>'))),
  ).toContain("script-src 'self';");
});

it('asks nothing for data, which never runs', () => {
  const data = '<script type="application/ld+json">{}</script>';
  expect(policyOf(withExactPolicy(page(data)))).toContain("script-src 'none'");
  // printf 'wake()' | openssl dgst -sha256 -binary | base64
  expect(policyOf(withExactPolicy(page(`${data}<script type="module">wake()</script>`)))).toContain(
    "script-src 'sha256-yXX2tkYSp3+dTNKGjRO8FfVgYGS3iLQNeIcAp40um+c=';",
  );
});

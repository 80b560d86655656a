import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDate } from './build-date.ts';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'build-date-'));
});
afterAll(() => rm(root, { recursive: true }));

it('outside a repository a build is of the beginning of 1980', () => {
  expect(buildDate(root, '').toISOString()).toBe('1980-01-01T00:00:00.000Z');
});

it('in a repository it is of the last commit', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, GIT_COMMITTER_DATE: '2026-11-24T13:14:15+02:00' },
    });
  git('init');
  expect(buildDate(root, '').toISOString(), 'before the first commit').toBe('1980-01-01T00:00:00.000Z');
  git('commit', '--allow-empty', '--no-gpg-sign', '--message', 'Begin', '--date', '2001-01-01T00:00:00Z');
  expect(buildDate(root, '').toISOString()).toBe('2026-11-24T11:14:15.000Z');
});

it('SOURCE_DATE_EPOCH goes before the commit', () => {
  expect(buildDate(root, '1700000001').toISOString()).toBe('2023-11-14T22:13:21.000Z');
  expect(buildDate(root, '0').toISOString()).toBe('1970-01-01T00:00:00.000Z');
});

it.each(['yesterday', '-1', '1.5', '1e9', ' 1', '9'.repeat(13)])(
  'SOURCE_DATE_EPOCH=%s is refused by name',
  (epoch) => {
    expect(() => buildDate(root, epoch)).toThrow(
      new Error(`SOURCE_DATE_EPOCH is "${epoch}" and should be whole seconds since 1970`),
    );
  },
);

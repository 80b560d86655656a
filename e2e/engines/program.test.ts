import { describe, expect, it } from 'vitest';
import { findProgram } from './program.ts';

const find = (
  present: readonly string[],
  env: Record<string, string> = { PATH: '/usr/local/bin:/usr/bin' },
) => findProgram(['firefox-esr', 'firefox'], 'FIREFOX_PATH', env, (path) => present.includes(path));

describe('finding a program', () => {
  it.each([
    [['/usr/bin/firefox-esr'], '/usr/bin/firefox-esr'],
    [['/usr/local/bin/firefox'], '/usr/local/bin/firefox'],
    [['/usr/local/bin/firefox', '/usr/bin/firefox-esr'], '/usr/bin/firefox-esr'],
    [['/usr/bin/firefox-esr', '/usr/local/bin/firefox-esr'], '/usr/local/bin/firefox-esr'],
  ])('of %j it takes %s', (present, path) => {
    expect(find(present)).toEqual({ ok: true, path });
  });

  it('takes the one that is named before any other', () => {
    const env = { PATH: '/usr/bin', FIREFOX_PATH: '/opt/firefox' };
    expect(find(['/opt/firefox', '/usr/bin/firefox'], env)).toEqual({ ok: true, path: '/opt/firefox' });
  });

  it.each([{ PATH: '/usr/bin' }, { PATH: '' }, {}, { PATH: '/usr/bin', FIREFOX_PATH: '' }])(
    'says what was looked for where there is none, with %j',
    (env) => {
      expect(find([], env)).toEqual({
        ok: false,
        missing: 'no firefox-esr found (looked for firefox-esr, firefox on PATH; FIREFOX_PATH names another)',
      });
    },
  );

  it('calls a name that leads nowhere wrong, though another is there', () => {
    expect(find(['/usr/bin/firefox'], { PATH: '/usr/bin', FIREFOX_PATH: '/opt/firefox' })).toEqual({
      ok: false,
      wrong: 'FIREFOX_PATH is /opt/firefox, but there is no such file. Correct it or unset it.',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from './find.ts';
import { findOrInstallBrowser } from './install.ts';

const own = '/cache/chromium/chrome';
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
const ordinaryArgs = [...quiet, '--no-first-run'];
const refused = {
  ok: false,
  output: 'Downloading Chrome for Testing\nError: getaddrinfo ENOTFOUND cdn.playwright.dev\n    at lookup',
};
const done = { ok: true, output: '' };

interface Situation extends Partial<Pick<Machine, 'env' | 'platform' | 'isRoot'>> {
  present?: string[];
  broken?: string[];
  /** What each command answers, and the file it leaves behind. */
  commands?: Record<string, { ok: boolean; output: string; leaves?: string }>;
}

function machineWith({ present = [], broken = [], commands = {}, ...rest }: Situation) {
  const files = new Set([...present, ...broken]);
  const ran: string[] = [];
  const machine: Machine = {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    isRoot: false,
    playwrightPath: own,
    exists: (path) => files.has(path),
    works: (path) => files.has(path) && !broken.includes(path),
    run: (command, args, limitSeconds) => {
      const line = [command, ...args].join(' ');
      ran.push(`${line} (${String(limitSeconds)} s)`);
      const { leaves, ...result } = commands[line] ?? { ok: false, output: `${command}: not found` };
      if (leaves !== undefined) files.add(leaves);
      return Promise.resolve(result);
    },
    ...rest,
  };
  const said: string[] = [];
  return { machine, ran, said, install: () => findOrInstallBrowser(machine, (line) => said.push(line)) };
}

describe("when Playwright's own Chromium is there", () => {
  it('takes it before a system browser and runs nothing', async () => {
    const { install, ran } = machineWith({ present: [own, '/usr/bin/chromium'] });
    const browser = { ok: true, executablePath: own, source: "Playwright's own", args: ordinaryArgs };
    expect(await install()).toEqual(browser);
    expect(ran).toEqual([]);
  });

  it('passes it over if it does not start', () => {
    const { machine } = machineWith({ broken: [own], present: ['/usr/bin/chromium'] });
    expect(findBrowser(machine)).toMatchObject({ executablePath: '/usr/bin/chromium' });
  });
});

describe('when only a system browser is there', () => {
  it('takes the shell before a browser with windows', () => {
    const { machine } = machineWith({ present: ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'] });
    expect(findBrowser(machine)).toMatchObject({ executablePath: '/usr/bin/chromium-headless-shell' });
  });

  it.each([
    ['linux', '/usr/bin/chromium', {}],
    ['linux', '/usr/local/bin/google-chrome-stable', {}],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    [
      'win32',
      String.raw`C:\Programs\Google\Chrome\Application\chrome.exe`,
      { ProgramFiles: String.raw`C:\Programs` },
    ],
    ['win32', String.raw`C:\bin\chromium.exe`, { Path: String.raw`C:\Windows;C:\bin` }],
  ] as const)('finds on %s %s', (platform, path, env) => {
    const { machine } = machineWith({
      platform,
      present: [path],
      env: { ...(platform === 'win32' ? {} : { PATH: '/usr/local/bin:/usr/bin' }), ...env },
    });
    expect(findBrowser(machine)).toMatchObject({
      ok: true,
      executablePath: path,
      source: 'found on the system',
    });
  });

  it('passes over a stub that does not start', () => {
    const { machine } = machineWith({
      broken: ['/usr/bin/chromium'],
      present: ['/usr/bin/chromium-browser'],
    });
    expect(findBrowser(machine)).toMatchObject({ executablePath: '/usr/bin/chromium-browser' });
  });

  it('launches it without its sandbox for root', () => {
    const { machine } = machineWith({ isRoot: true, present: ['/usr/bin/chromium'] });
    expect(findBrowser(machine)).toMatchObject({ args: ['--no-sandbox', ...ordinaryArgs] });
  });
});

describe('when there is none and the download works', () => {
  it.each([
    ['linux', true, 'playwright install --with-deps chromium'],
    ['linux', false, 'playwright install chromium'],
    ['darwin', false, 'playwright install --with-deps chromium'],
  ] as const)('on %s, root %s, runs %s', async (platform, isRoot, line) => {
    const { install, ran, said } = machineWith({
      platform,
      isRoot,
      commands: { [line]: { ...done, leaves: own } },
    });
    expect(await install()).toMatchObject({ executablePath: own, source: 'installed by Playwright' });
    expect(ran).toEqual([`${line} (120 s)`]);
    expect(said).toEqual([`No browser yet. Trying: ${line} (at most 120 s)`]);
  });
});

describe('when the download is refused but apt works', () => {
  it('installs the package as root, even after a failed update', async () => {
    const { install, ran } = machineWith({
      isRoot: true,
      commands: {
        'playwright install --with-deps chromium': refused,
        'apt-get update': { ok: false, output: 'E: one broken source' },
        'apt-get install -y chromium-headless-shell': { ...done, leaves: '/usr/bin/chromium-headless-shell' },
      },
    });
    expect(await install()).toMatchObject({
      executablePath: '/usr/bin/chromium-headless-shell',
      source: 'installed by apt-get',
    });
    expect(ran).toEqual([
      'playwright install --with-deps chromium (120 s)',
      'apt-get update (300 s)',
      'apt-get install -y chromium-headless-shell (300 s)',
    ]);
  });

  it('installs the whole browser where there is no such shell', async () => {
    const { install } = machineWith({
      isRoot: true,
      commands: {
        'playwright install --with-deps chromium': refused,
        'apt-get update': done,
        'apt-get install -y chromium-headless-shell': { ok: false, output: 'E: Unable to locate package' },
        'apt-get install -y chromium': { ...done, leaves: '/usr/bin/chromium' },
      },
    });
    expect(await install()).toMatchObject({ executablePath: '/usr/bin/chromium' });
  });

  it('goes through sudo without a password otherwise', async () => {
    const { install, ran } = machineWith({
      commands: {
        'playwright install chromium': refused,
        'sudo -n apt-get update': done,
        'sudo -n apt-get install -y chromium-headless-shell': {
          ...done,
          leaves: '/usr/bin/chromium-headless-shell',
        },
      },
    });
    expect(await install()).toMatchObject({ ok: true, source: 'installed by apt-get' });
    expect(ran).toHaveLength(3);
  });

  it('is tried as well where the download succeeds and does not start', async () => {
    const { install } = machineWith({
      isRoot: true,
      broken: [own],
      commands: {
        'playwright install --with-deps chromium': done,
        'apt-get install -y chromium': { ...done, leaves: '/usr/bin/chromium' },
      },
    });
    expect(await install()).toMatchObject({ executablePath: '/usr/bin/chromium' });
  });
});

describe('when everything is refused', () => {
  it('says what was looked for, what was tried and what to do', async () => {
    const sudo = { ok: false, output: 'sudo: a password is required\n' };
    const { install } = machineWith({
      broken: ['/usr/bin/chromium-browser'],
      commands: {
        'playwright install chromium': refused,
        'sudo -n apt-get update': sudo,
        'sudo -n apt-get install -y chromium-headless-shell': sudo,
        'sudo -n apt-get install -y chromium': sudo,
      },
    });
    expect(await install()).toEqual({
      ok: false,
      message: `No browser for the end-to-end tests was found, and none could be installed.
Looked for:
  Playwright's own Chromium: /cache/chromium/chrome
  on PATH: chromium-headless-shell, google-chrome, google-chrome-stable, chromium, chromium-browser, microsoft-edge
  /usr/bin/chromium-browser is there but does not start
Tried:
  playwright install chromium: Error: getaddrinfo ENOTFOUND cdn.playwright.dev
  sudo -n apt-get update: sudo: a password is required
  sudo -n apt-get install -y chromium-headless-shell: sudo: a password is required
  sudo -n apt-get install -y chromium: sudo: a password is required
Either of these puts it right:
  npx playwright install --with-deps chromium
  sudo apt-get install -y chromium`,
    });
  });
});

describe('when CHROME_PATH is set', () => {
  it('takes that browser before any other', () => {
    const { machine } = machineWith({ env: { CHROME_PATH: '/opt/chrome' }, present: ['/opt/chrome', own] });
    expect(findBrowser(machine)).toMatchObject({
      executablePath: '/opt/chrome',
      source: 'named by CHROME_PATH',
    });
  });

  it.each([
    [{ present: [own] }, 'CHROME_PATH is /opt/chrome, but there is no such file. Correct it or unset it.'],
    [
      { present: [own], broken: ['/opt/chrome'] },
      'CHROME_PATH is /opt/chrome, but no browser starts from there. Correct it or unset it.',
    ],
  ])('refuses a wrong one without trying another: %o', async (situation, message) => {
    const { install, ran } = machineWith({ ...situation, env: { CHROME_PATH: '/opt/chrome' } });
    expect(await install()).toEqual({ ok: false, message });
    expect(ran).toEqual([]);
  });

  it('counts as unset when empty', () => {
    const { machine } = machineWith({ env: { CHROME_PATH: '' }, present: [own] });
    expect(findBrowser(machine)).toMatchObject({ ok: true, executablePath: own });
  });
});

import { posix, win32 } from 'node:path';

/** What finding or installing a browser asks of the machine. Tests put their own in place. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** Where Playwright keeps, or would keep, its own Chromium. */
  readonly playwrightPath: string;
  readonly exists: (path: string) => boolean;
  /** Whether the program starts; `--version` is enough to miss a library or meet a stub. */
  readonly works: (path: string) => boolean;
  /** Runs a command, `playwright` being the project's own, and ends it after `limitSeconds`. */
  readonly run: (command: string, args: readonly string[], limitSeconds: number) => Promise<RunResult>;
}

export interface RunResult {
  ok: boolean;
  output: string;
}

export interface Browser {
  ok: true;
  executablePath: string;
  /** Where it came from, in words. */
  source: string;
  /** How to launch it. */
  args: string[];
}

export type Finding = Browser | { ok: false; message: string };

// The shell has no window to draw and takes two thirds of the time.
const namesOnPath = [
  'chromium-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Chromium\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
];

/** The browser for the tests, without installing anything. */
export function findBrowser(machine: Machine): Finding {
  const named = machine.env['CHROME_PATH'];
  if (named) {
    if (starts(machine, named)) return browserAt(machine, named, 'named by CHROME_PATH');
    const wrong = machine.exists(named) ? 'no browser starts from there' : 'there is no such file';
    return { ok: false, message: `CHROME_PATH is ${named}, but ${wrong}. Correct it or unset it.` };
  }
  if (starts(machine, machine.playwrightPath))
    return browserAt(machine, machine.playwrightPath, "Playwright's own");
  const system = systemPaths(machine).find((path) => starts(machine, path));
  if (system !== undefined) return browserAt(machine, system, 'found on the system');
  const message = [
    'No browser for the end-to-end tests was found.',
    ...whereLooked(machine),
    'node e2e/browser/ensure.ts installs one where it can.',
  ].join('\n');
  return { ok: false, message };
}

/** The part of a message that says what was looked for and where. */
export function whereLooked(machine: Machine): string[] {
  const { platform, playwrightPath } = machine;
  const broken = [playwrightPath, ...systemPaths(machine)].filter((path) => machine.exists(path));
  return [
    'Looked for:',
    `  Playwright's own Chromium: ${playwrightPath}`,
    `  on PATH: ${namesOnPath.join(', ')}`,
    ...(platform === 'darwin' ? [`  in /Applications: ${macApps.join(', ')}`] : []),
    ...(platform === 'win32' ? [`  in the program folders: ${windowsPrograms.join(', ')}`] : []),
    ...broken.map((path) => `  ${path} is there but does not start`),
  ];
}

function starts(machine: Machine, path: string): boolean {
  return machine.exists(path) && machine.works(path);
}

function browserAt({ isRoot }: Machine, executablePath: string, source: string): Browser {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  // Chromium refuses to run as root inside its sandbox.
  return {
    ok: true,
    executablePath,
    source,
    args: [...(isRoot ? ['--no-sandbox'] : []), ...quiet, '--no-first-run'],
  };
}

function systemPaths({ env, platform }: Machine): string[] {
  const path = platform === 'win32' ? win32 : posix;
  // Windows spells it Path, and a copy of its environment minds the case.
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const ending = platform === 'win32' ? '.exe' : '';
  const onPath = namesOnPath.flatMap((name) => folders.map((folder) => path.join(folder, name + ending)));
  if (platform === 'darwin')
    return [...onPath, ...macApps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)];
  if (platform !== 'win32') return onPath;
  const programFolders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
  const inPrograms = programFolders.flatMap((folder) =>
    folder ? windowsPrograms.map((program) => path.join(folder, program)) : [],
  );
  return [...onPath, ...inPrograms];
}

import { findBrowser, whereLooked, type Finding, type Machine } from './find.ts';

interface Step {
  command: string;
  args: string[];
  limitSeconds: number;
}

/** The browser for the tests, installed if need be. `say` hears each step before it is taken. */
export async function findOrInstallBrowser(machine: Machine, say: (line: string) => void): Promise<Finding> {
  const present = findBrowser(machine);
  // Whoever names a browser wants that one, not another.
  if (present.ok || machine.env['CHROME_PATH']) return present;

  const tried: string[] = [];
  for (const [source, steps] of ways(machine)) {
    for (const step of steps) {
      const line = [step.command, ...step.args].join(' ');
      say(`No browser yet. Trying: ${line} (at most ${String(step.limitSeconds)} s)`);
      const { ok, output } = await machine.run(step.command, step.args, step.limitSeconds);
      tried.push(`  ${line}: ${ok ? 'done' : firstError(output)}`);
      // A failed `apt-get update` does not end the attempt: one broken source is enough for it to fail.
      const installed = findBrowser(machine);
      if (installed.ok) return { ...installed, source };
    }
  }
  const message = [
    'No browser for the end-to-end tests was found, and none could be installed.',
    ...whereLooked(machine),
    'Tried:',
    ...tried,
    'Either of these puts it right:',
    ...remedies(machine).map((command) => `  ${command}`),
  ].join('\n');
  return { ok: false, message };
}

function ways({ platform, isRoot }: Machine): [source: string, steps: Step[]][] {
  // --with-deps asks for a password on a Linux where we are not root.
  const deps = isRoot || platform !== 'linux' ? ['--with-deps'] : [];
  const playwright: Step = {
    command: 'playwright',
    args: ['install', ...deps, 'chromium'],
    limitSeconds: 120,
  };
  const apt = (...args: string[]): Step =>
    isRoot
      ? { command: 'apt-get', args, limitSeconds: 300 }
      : { command: 'sudo', args: ['-n', 'apt-get', ...args], limitSeconds: 300 };
  return [
    ['installed by Playwright', [playwright]],
    ...(platform === 'linux'
      ? ([
          [
            'installed by apt-get',
            [
              apt('update'),
              apt('install', '-y', 'chromium-headless-shell'),
              // Where that package does not exist.
              apt('install', '-y', 'chromium'),
            ],
          ],
        ] as [string, Step[]][])
      : []),
  ];
}

function remedies({ platform }: Machine): string[] {
  return platform === 'linux'
    ? ['npx playwright install --with-deps chromium', 'sudo apt-get install -y chromium']
    : ['npx playwright install chromium', 'install Chrome, or set CHROME_PATH to a Chrome or Chromium'];
}

/** The first line that looks like a reason; programs print their progress before it. */
function firstError(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const reason = lines.find((line) =>
    /^E: |gave up|error|fail|unable|not found|required|denied|refused/i.test(line),
  );
  return reason ?? lines.find((line) => line !== '') ?? 'failed without a word';
}

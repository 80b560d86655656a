import type { Page } from './page/page.ts';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '../..');

const copied = ['astro.config.mjs', 'LICENSE', 'package.json', 'tsconfig.json', 'content', 'public', 'src'];

const astro = join(projectRoot, 'node_modules/astro/bin/astro.mjs');
// Vitest puts its own `import.meta.env` among the variables, and what it says there a build would believe.
const ofVitest = ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR'];
// The test runner's NODE_ENV would make a build one for development, and with VITEST set Astro serves no page.
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofVitest.includes(name))),
  NODE_ENV: 'production',
  VITEST: '',
  NO_COLOR: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
};

/**
 * The project in a folder of its own, so that a test may break it and build it. Astro keeps what it knows of the
 * content beside the project: builds of different content in one place disturb each other.
 */
export class ProjectCopy {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  static async make(): Promise<ProjectCopy> {
    const root = await mkdtemp(join(tmpdir(), 'lesson-project-'));
    await Promise.all(
      copied.map((name) => cp(join(projectRoot, name), join(root, name), { recursive: true })),
    );
    await symlink(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
    return new ProjectCopy(root);
  }

  read(path: string): Promise<string> {
    return readFile(join(this.root, path), 'utf8');
  }

  write(path: string, text: string): Promise<void> {
    return writeFile(join(this.root, path), text);
  }

  remove(path = '.'): Promise<void> {
    return rm(join(this.root, path), { recursive: true, force: true });
  }

  /** Puts a folder back as the project has it. */
  async restore(path: string): Promise<void> {
    await this.remove(path);
    await cp(join(projectRoot, path), join(this.root, path), { recursive: true });
  }

  /** Runs `astro build`, into `dist` unless told otherwise, and reports how it ended and what it printed. */
  build(settings: Record<string, string> = {}): Promise<{ ok: boolean; output: string }> {
    return new Promise((resolve) => {
      const args = [astro, 'build', '--silent'];
      execFile(
        process.execPath,
        args,
        { cwd: this.root, env: { ...env, ...settings } },
        (error, stdout, stderr) => {
          resolve({ ok: error === null, output: stdout + stderr });
        },
      );
    });
  }

  /** Starts the server for authors; whoever starts it ends it. */
  serve(port: number): ChildProcess {
    const args = [
      join(this.root, 'src/build/commands/dev.ts'),
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
    ];
    const development = { ...env, NODE_ENV: 'development' };
    return spawn(process.execPath, args, { cwd: this.root, env: development, stdio: 'ignore' });
  }
}

/** A page in one piece again. */
export function htmlOf({ head, body }: Page): string {
  return head + body;
}

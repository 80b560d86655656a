import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '../..');

const copied = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'content', 'public', 'src'];

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

  /** Runs `astro build` into `dist` and reports how it ended and what it printed. */
  build(): Promise<{ ok: boolean; output: string }> {
    // The test runner's NODE_ENV would make this a build for development.
    const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
    const astro = join(projectRoot, 'node_modules/astro/bin/astro.mjs');
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        [astro, 'build', '--silent'],
        { cwd: this.root, env },
        (error, stdout, stderr) => {
          resolve({ ok: error === null, output: stdout + stderr });
        },
      );
    });
  }
}

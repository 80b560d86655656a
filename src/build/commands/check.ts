// Types, lint and format side by side: each by itself leaves processors idle.
import { spawn } from 'node:child_process';

const npm = process.env['npm_execpath'];
if (npm === undefined) throw new Error('Run it as `npm run check`.');

/** Runs one command of package.json, and prints what it said once it has ended: two at once would mix. */
function run(command: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [npm!, 'run', '--silent', command]);
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
    child.on('close', (code) => {
      process.stdout.write(`\n${command}: ${code === 0 ? 'nothing to mend' : 'failed'}\n`);
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

const passed = await Promise.all(['check:lint', 'check:types', 'check:style'].map(run));
if (passed.includes(false)) process.exitCode = 1;

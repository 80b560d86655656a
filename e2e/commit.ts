import { execFileSync } from 'node:child_process';

/** The time that a build is of, in seconds since 1970: SOURCE_DATE_EPOCH or the last commit; undefined if neither. */
export function commitSeconds(): number | undefined {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch) return Number(epoch);
  try {
    const seconds = execFileSync('git', ['log', '-1', '--format=%ct'], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(seconds) || undefined;
  } catch {
    return undefined;
  }
}

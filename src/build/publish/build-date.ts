import { execFileSync } from 'node:child_process';

/** Where nothing else is known: the first moment that a zip file can write down. */
const noDate = new Date(Date.UTC(1980, 0, 1));

/**
 * The one date of a build, so that two builds of a commit are the same: `SOURCE_DATE_EPOCH` (whole seconds since
 * 1970) if it is set, else the last commit, else, outside a repository, the beginning of 1980. Never the clock and
 * never the time of a file.
 *
 * @throws Error where SOURCE_DATE_EPOCH is set and no whole number of seconds.
 */
export function buildDate(root: string, epoch = process.env['SOURCE_DATE_EPOCH']): Date {
  if (epoch === undefined || epoch === '') return lastCommit(root) ?? noDate;
  if (!/^\d{1,12}$/.test(epoch))
    throw new Error(`SOURCE_DATE_EPOCH is "${epoch}" and should be whole seconds since 1970`);
  return new Date(Number(epoch) * 1000);
}

function lastCommit(root: string): Date | undefined {
  try {
    const seconds = execFileSync('git', ['log', '-1', '--format=%ct'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return seconds.trim() === '' ? undefined : new Date(Number(seconds) * 1000);
  } catch {
    // No git, or no repository: a source archive is built, too.
    return undefined;
  }
}

import { posix } from 'node:path';

export type Finding =
  { ok: true; path: string } | { ok: false; missing: string } | { ok: false; wrong: string };

/**
 * A program of the system by its names on PATH, the first that is there, or where an environment variable says. That
 * one is missing is no mistake, but a variable that leads nowhere is.
 */
export function findProgram(
  names: readonly string[],
  variable: string,
  env: Readonly<Record<string, string | undefined>>,
  exists: (path: string) => boolean,
): Finding {
  const named = env[variable];
  if (named) {
    if (exists(named)) return { ok: true, path: named };
    return {
      ok: false,
      wrong: `${variable} is ${named}, but there is no such file. Correct it or unset it.`,
    };
  }
  const folders = (env['PATH'] ?? '').split(posix.delimiter).filter((folder) => folder !== '');
  const path = names.flatMap((name) => folders.map((folder) => posix.join(folder, name))).find(exists);
  if (path !== undefined) return { ok: true, path };
  return {
    ok: false,
    missing: `no ${names[0] ?? variable} found (looked for ${names.join(', ')} on PATH; ${variable} names another)`,
  };
}

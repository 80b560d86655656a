/**
 * The file that stands for an address within `scope`, with any query and fragment; undefined if none of `files` does.
 * As on hosts, the address of a page may lack its ending, and a folder's is that of its index.
 */
export function fileAt(
  address: string,
  scope: string,
  files: Readonly<Record<string, unknown>>,
): string | undefined {
  const path = pathIn(scope, address);
  if (path === undefined) return undefined;
  return [path, `${path}.html`, `${path}index.html`].find((name) => Object.hasOwn(files, name));
}

function pathIn(scope: string, address: string): string | undefined {
  if (!address.startsWith(scope)) return undefined;
  try {
    return decodeURIComponent(address.slice(scope.length).replace(/[?#].*$/s, ''));
  } catch {
    // A lonely percent sign, which no file has in its name.
    return undefined;
  }
}

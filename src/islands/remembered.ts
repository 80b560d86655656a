/**
 * Keeps what was computed last: a frame of a run, and a drag, ask for the same again and again. The arguments are
 * plain data, compared as such.
 */
export function remembered<Args extends readonly unknown[], T>(
  make: (...args: Args) => T,
): (...args: Args) => T {
  let last: { key: string; value: T } | undefined;
  return (...args) => {
    const key = JSON.stringify(args);
    if (last?.key !== key) last = { key, value: make(...args) };
    return last.value;
  };
}

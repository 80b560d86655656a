/** A seed that nobody chose, from 1 to 999,999. */
export function drawSeed(): number {
  return 1 + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 999_999);
}

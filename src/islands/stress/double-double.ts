/**
 * A number as the unevaluated sum of two doubles, the first the nearest to it: about 31 significant digits.
 *
 * Only for tests: what the page computes is held against it, so it shares nothing with `src/math`.
 * Source: Dekker, A floating-point technique for extending the available precision (1971); Hida, Li and Bailey,
 * Library for double-double and quad-double arithmetic (2007), for the order of the operations.
 */
export type DoubleDouble = readonly [high: number, low: number];

const ln2: DoubleDouble = [0.6931471805599453, 2.3190468138462996e-17];

function quickSum(a: number, b: number): DoubleDouble {
  const sum = a + b;
  return [sum, b - (sum - a)];
}

/** The sum of two doubles, exactly. */
export function sum(a: number, b: number): DoubleDouble {
  const total = a + b;
  const part = total - a;
  return [total, a - (total - part) + (b - part)];
}

const half = 2 ** 27 + 1;

/** The product of two doubles, exactly, as long as it is neither very large nor very small. */
export function product(a: number, b: number): DoubleDouble {
  const total = a * b;
  const [aBig, bBig] = [half * a, half * b];
  const [aHigh, bHigh] = [aBig - (aBig - a), bBig - (bBig - b)];
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return [total, aLow * bLow - (total - aHigh * bHigh - aLow * bHigh - aHigh * bLow)];
}

export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const [high, rest] = sum(a[0], b[0]);
  const [low, last] = sum(a[1], b[1]);
  const [top, left] = quickSum(high, rest + low);
  return quickSum(top, left + last);
}

export function negative([high, low]: DoubleDouble): DoubleDouble {
  return [-high, -low];
}

export function times(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const [high, low] = product(a[0], b[0]);
  return quickSum(high, low + a[0] * b[1] + a[1] * b[0]);
}

/** For b other than 0. */
export function over(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a[0] / b[0];
  const rest = add(a, negative(times(b, [first, 0])));
  const second = rest[0] / b[0];
  const [last] = add(rest, negative(times(b, [second, 0])));
  return add(quickSum(first, second), [last / b[0], 0]);
}

/** e to the power of x, for x from −600 to 600. */
export function exp(x: DoubleDouble): DoubleDouble {
  const powers = Math.round(x[0] / ln2[0]);
  const rest = add(x, negative(times(ln2, [powers, 0])));
  // The series is short for an argument this near 0, and its 1 is left out until the squarings are done.
  const small: DoubleDouble = [rest[0] / 512, rest[1] / 512];
  let term = small;
  let grown = small;
  for (let index = 2; index <= 9; index += 1) {
    term = over(times(term, small), [index, 0]);
    grown = add(grown, term);
  }
  for (let doubling = 0; doubling < 9; doubling += 1)
    grown = add([2 * grown[0], 2 * grown[1]], times(grown, grown));
  const [high, low] = add(grown, [1, 0]);
  const scale = 2 ** powers;
  return [high * scale, low * scale];
}

/** The natural logarithm of a positive number: one step of Newton's method from the double. */
export function ln(x: DoubleDouble): DoubleDouble {
  const start: DoubleDouble = [Math.log(x[0]), 0];
  return add(start, add(times(x, exp(negative(start))), [-1, 0]));
}

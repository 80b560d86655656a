import { parameters } from '../contract.ts';
import { surfaces } from '../reference.ts';
import type { Shown } from './state.ts';

type Numbers = Record<string, number>;

const sigma = (z: number): number => 1 / (1 + Math.exp(-z));

/** What the outputs of each figure must hold, from the state that the page says it is in. */
export function expected({ link, controls, numbers }: Shown): Record<string, Numbers> {
  const number = (name: keyof typeof parameters): number =>
    Number(link[name] ?? (parameters[name] as { default?: number }).default);
  return {
    'loss-slider': slider(number('p'), number('y'), controls['loss-slider']?.['half'] === 'true' ? 0.5 : 1),
    'fig-gradients': slopes(
      number('z'),
      number('gy'),
      controls['fig-gradients']?.['half'] === 'true' ? 0.5 : 1,
    ),
    'fig-likelihood':
      link['view'] === 'examples'
        ? totals([number('e1'), 1 - number('e2'), number('e3'), 1 - number('e4')])
        : coin(number('heads'), number('tosses')),
    'fig-race': race(
      number('w0') + number('b0'),
      number('rate'),
      number('boost'),
      Number(controls['fig-race']?.['step'] ?? 0),
    ),
    // Where the balls are after some steps the address does not say.
    'fig-surface': numbers['fig-surface']?.['step']?.[0]?.value === '0' ? landscape(link) : {},
  };
}

function slider(p: number, y: number, factor: number): Numbers {
  const [truth, rest] = y === 1 ? [p, 1 - p] : [1 - p, p];
  const sign = y === 1 ? -1 : 1;
  return {
    loss: y === 1 ? -Math.log(p) : -Math.log1p(-p),
    gradient: sign * rest,
    'squared-error': factor * rest * rest,
    'squared-error-gradient': factor * sign * 2 * rest * rest * truth,
  };
}

function slopes(z: number, y: number, factor: number): Numbers {
  const [truth, rest] = y === 1 ? [sigma(z), sigma(-z)] : [sigma(-z), sigma(z)];
  const sign = y === 1 ? -1 : 1;
  return {
    'ce-slope': sign * rest,
    'se-slope': factor * sign * 2 * rest * rest * truth,
    'slope-ratio': 1 / (2 * factor * truth * rest),
  };
}

function totals(truths: readonly number[]): Numbers {
  const sum = truths.reduce((total, truth) => total - Math.log(truth), 0);
  return {
    product: truths.reduce((product, truth) => product * truth, 1),
    'sum-loss': sum,
    'mean-loss': sum / truths.length,
  };
}

function coin(heads: number, tosses: number): Numbers {
  const mean = -0.7 * Math.log(heads) - 0.3 * Math.log1p(-heads);
  // A product that is no longer a normal double depends on the order of its factors.
  const product = Math.exp(-tosses * mean);
  return { ...(product > 1e-300 ? { product } : {}), 'sum-loss': tosses * mean, 'mean-loss': mean };
}

function race(start: number, rate: number, boost: number, steps: number): Numbers {
  let [fast, slow] = [start, start];
  // The weight and the bias both move, the input is 1 and the label 0.
  for (let step = 0; step < steps; step += 1) {
    fast -= 2 * rate * sigma(fast);
    slow -= 2 * rate * boost * 2 * sigma(slow) ** 2 * sigma(-slow);
  }
  return { 'ce-probability': sigma(fast), 'se-probability': sigma(slow) };
}

function landscape(link: Record<string, string>): Numbers {
  const data = (link['data'] ?? parameters.data.default) as keyof typeof surfaces;
  if (link['w'] === undefined || link['b'] === undefined) return {};
  const [w, b] = [Number(link['w']), Number(link['b'])];
  const { x, y } = surfaces[data];
  // How far each example is on its wrong side.
  const wrong = x.map((input, index) => (y[index] === 1 ? -1 : 1) * (w * input + b));
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    'ce-loss': mean(wrong.map((z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))))),
    'se-loss': mean(wrong.map((z) => sigma(z) ** 2)),
  };
}

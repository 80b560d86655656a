import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../testing.ts';
import { valueRequest } from './rich-text.ts';
import { computeValue, namedValues, type ValueName } from './values.ts';

const content = join(projectRoot, 'content');
const sources = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:mdx|yaml)$/.test(name))
  .map((name) => readFileSync(join(content, name), 'utf8'));
const requests = sources
  .flatMap((source) => source.match(/<Value\s[^>]*\/>/g) ?? [])
  .map((tag) => tag.replaceAll(/\s+/g, ' '));

/** By Python's decimal module with 50 digits, rounded to 15. */
const expected: Partial<Record<ValueName, [args: number[], value: number]>> = {
  logarithm: [[0.25], -1.38629436111989],
  sigmoid: [[-4], 0.0179862099620916],
  sigmoidSlope: [[-4], 0.0176627062132911],
  slopeAtProbability: [[0.99], 0.0099],
  probabilityOfTruth: [[0, 0.2], 0.8],
  crossEntropy: [[1, 0.01], 4.60517018598809],
  crossEntropyFromLogit: [[0, 4], 4.01814992791781],
  crossEntropyGradient: [[1, -4], -0.982013790037908],
  crossEntropyGradientFromProbability: [[0, 0.99], 0.99],
  lossSlopeInProbability: [[0, 0.99], 100],
  lossDifference: [[0.02, 0.6], 3.40119738166216],
  squaredError: [[1, 0.01], 0.9801],
  squaredErrorGradient: [[1, -4], -0.0346900421416802],
  squaredErrorGradientFromProbability: [[0, 0.99], 0.019602],
  squaredErrorFactor: [[0.99], 0.0198],
  slopeRatio: [[0.99], 50.5050505050505],
  slopeRatioFromLogit: [[-4], 28.3082328360164],
  bitsToNats: [[23], 15.9423851528787],
  entropy: [[0.25], 0.562335144618808],
  coinCrossEntropy: [[0.5, 0.25], 0.836988216785836],
  klDivergence: [[0.5, 0.25], 0.14384103622589],
  likelihoodOfThree: [[0.95, 0.95, 0.02], 0.01805],
  meanLossOfThree: [[0.95, 0.95, 0.02], 1.33820319806775],
  meanOfThree: [[0.95, 0.95, 0.02], 0.64],
  likelihoodOfFour: [[0.9, 0.8, 0.7, 0.6], 0.3024],
  negativeLogLikelihoodOfFour: [[0.9, 0.8, 0.7, 0.6], 1.19600463467676],
  meanLossOfFour: [[0.9, 0.8, 0.7, 0.6], 0.29900115866919],
  geometricMeanOfFour: [[0.9, 0.8, 0.7, 0.6], 0.741558550213468],
  likelihoodOfTosses: [[10, 0.7], 0.0022235661],
  negativeLogLikelihoodOfTosses: [[10, 0.7], 6.10864302054894],
  firstUnderflowOfTosses: [[10000, 0.7], 1223],
  unitLogit: [[3, -1, 1], -2],
  crossEntropyStepBelowHalf: [[2, 2, 0.15], 17],
  crossEntropyStepBelowTenth: [[2, 2, 0.15], 50],
  squaredErrorStepBelowHalf: [[2, 2, 0.15], 117],
  squaredErrorStepBelowTenth: [[2, 2, 0.15], 234],
  weightAfterStep: [[2, -1, -2, 1, 0.5], -0.0179862099620916],
  biasAfterStep: [[2, -1, -2, 1, 0.5], -1.50899310498105],
  // By a loop over floats in Python, and by Newton's method with 40 digits.
  crossEntropyStepsOnSetA: [[2, -3], 58],
  squaredErrorStepsOnSetA: [[-4, 0], 2784],
  squaredErrorMinimumOnSetA: [[], 0.227073483803689],
  logitAfterStep: [[2, -1, -2, 1, 0.5], -1.54496552490523],
};

describe('the quantities that the prose may name', () => {
  it.each(Object.keys(namedValues) as ValueName[])('%s has the value that other arithmetic gives', (of) => {
    const row = expected[of];
    if (row === undefined) throw new Error(`No expected value for ${of}`);
    const [args, value] = row;
    const computed = computeValue({ of, args }).value;
    expect(Math.abs(computed - value)).toBeLessThanOrEqual(Math.abs(value) * 5e-15);
  });
});

describe('the numbers in the content', () => {
  it.each(requests)('%s is computed', (tag) => {
    const request = valueRequest(tag);
    if (request === undefined) throw new Error(`${tag} cannot be read`);
    const { value, text } = computeValue(request);
    expect(Number.isFinite(value)).toBe(true);
    expect(text).toMatch(/^[−+]?\d/);
  });

  it('are many', () => {
    expect(requests.length).toBeGreaterThan(60);
  });
});

describe('computeValue', () => {
  it('writes as many digits as are asked for, and a sign on demand', () => {
    expect(computeValue({ of: 'crossEntropy', args: [1, 0.5], digits: 1 }).text).toBe('0.7');
    expect(computeValue({ of: 'crossEntropy', args: [1, 0.5], sign: true }).text).toBe('+0.693');
  });

  it('says what it knows when asked for something else', () => {
    expect(() => computeValue({ of: 'crosEntropy', args: [] })).toThrow(
      '<Value of="crosEntropy"> is not known; known are logarithm, sigmoid,',
    );
    expect(() => computeValue({ of: 'toString', args: [] })).toThrow('is not known');
  });

  it('says what it takes when given too little', () => {
    expect(() => computeValue({ of: 'crossEntropy', args: [1] })).toThrow(
      new Error('crossEntropy takes 2 numbers (label, probability), not 1'),
    );
  });
});

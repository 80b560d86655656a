interface Interval {
  readonly min: number;
  readonly max: number;
}
interface Choice {
  readonly values: readonly number[];
}

export type Parameter = (Interval | Choice) & {
  /** What a link without the parameter asks for. */
  readonly default: number;
  /** The domain in words, for the notice about a value outside it. */
  readonly allowed: string;
};

/** Every parameter that a link may carry. What stands here is public: it only ever grows. */
export const parameters = {
  /** The predicted probability of the loss slider. */
  p: { min: 1e-12, max: 1 - 1e-12, default: 0.7, allowed: 'a number from 1e-12 to 1 − 1e-12' },
  /** Its true label. */
  y: { values: [0, 1], default: 1, allowed: '0 or 1' },
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof parameters;

/** Whether a number belongs to the domain of a parameter. */
export function holds(parameter: Parameter, value: number): boolean {
  return 'values' in parameter
    ? parameter.values.includes(value)
    : value >= parameter.min && value <= parameter.max;
}

interface Interval {
  readonly min: number;
  readonly max: number;
  /** Only whole numbers. */
  readonly whole?: true;
}
interface Choice {
  readonly values: readonly number[];
}
/** One of several words, in a parameter that is no number. */
interface Words {
  readonly words: readonly string[];
}
/** Some of several words, with commas between them; without the parameter, all. */
interface List {
  readonly list: readonly string[];
}

export type Parameter = (
  ((Interval | Choice) & { readonly default: number }) | (Words & { readonly default: string | null }) | List
) & {
  /** The domain in words, for the notice about a value outside it. */
  readonly allowed: string;
};

/**
 * Every parameter that a link may carry, with what a link without it asks for. What stands here is public: it only
 * ever grows.
 */
export const parameters = {
  /** The predicted probability of the loss slider. */
  p: { min: 1e-12, max: 1 - 1e-12, default: 0.7, allowed: 'a number from 1e-12 to 1 − 1e-12' },
  /** Its true label. */
  y: { values: [0, 1], default: 1, allowed: '0 or 1' },

  /** The scale of its predictions. */
  scale: { words: ['probability', 'logit'], default: 'probability', allowed: 'probability or logit' },

  /** The logit of the gradient figure. */
  z: { min: -8, max: 8, default: -4, allowed: 'a number from −8 to 8' },
  /** Its true label. */
  gy: { values: [0, 1], default: 1, allowed: '0 or 1' },

  /** The race: the weight at the start. */
  w0: { min: -10, max: 10, default: 2, allowed: 'a number from −10 to 10' },
  /** The bias at the start. */
  b0: { min: -10, max: 10, default: 2, allowed: 'a number from −10 to 10' },
  /** The learning rate of both. */
  rate: { min: 0.001, max: 5, default: 0.15, allowed: 'a number from 0.001 to 5' },
  /** The factor on squared error's rate alone. */
  boost: { min: 1, max: 50, default: 1, allowed: 'a number from 1 to 50' },
  /** The step shown. */
  step: {
    min: 0,
    max: 6000,
    whole: true,
    default: 0,
    allowed: 'a whole number from 0 to the last step shown',
  },
  /** How many steps are shown. */
  steps: { values: [300, 1000, 6000], default: 300, allowed: '300, 1000 or 6000' },

  /** The data set of the loss surface. */
  data: { words: ['A', 'B', 'C', 'D'], default: 'A', allowed: 'A, B, C or D' },
  /** The weight of its start; each set has a window of its own within these. */
  w: { min: -6, max: 6, default: -4, allowed: 'a number within the map' },
  /** The bias of its start. */
  b: { min: -8, max: 8, default: 0, allowed: 'a number within the map' },

  /** The coin's probability of heads in the likelihood figure. */
  heads: { min: 0.01, max: 0.99, default: 0.5, allowed: 'a number from 0.01 to 0.99' },
  /** How many tosses. */
  tosses: { values: [10, 1000, 10000], default: 10, allowed: '10, 1000 or 10000' },
  /** Which of its two views. */
  view: { words: ['coin', 'examples'], default: 'coin', allowed: 'coin or examples' },
  /** The predictions for its four examples. */
  e1: { min: 0.01, max: 0.99, default: 0.9, allowed: 'a number from 0.01 to 0.99' },
  e2: { min: 0.01, max: 0.99, default: 0.2, allowed: 'a number from 0.01 to 0.99' },
  e3: { min: 0.01, max: 0.99, default: 0.7, allowed: 'a number from 0.01 to 0.99' },
  e4: { min: 0.01, max: 0.99, default: 0.4, allowed: 'a number from 0.01 to 0.99' },

  /** The practice: which endless list of exercises; a link without it has one drawn. */
  seed: { min: 1, max: 999_999, whole: true, default: 1, allowed: 'a whole number from 1 to 999999' },
  /** The number of the exercise shown. */
  ex: { min: 1, max: 999_999, whole: true, default: 1, allowed: 'a whole number from 1 to 999999' },
  /** The kinds of exercises to be had. */
  kinds: {
    list: ['loss', 'larger', 'gradient', 'mean', 'logit', 'backwards', 'step'],
    allowed: 'some of loss, larger, gradient, mean, logit, backwards and step, with commas between them',
  },
  /** How many exercises are on a worksheet. */
  n: { min: 1, max: 60, whole: true, default: 12, allowed: 'a whole number from 1 to 60' },

  /** Seconds from the beginning of the video, which itself complains about what is beyond its end. */
  t: { min: 0, max: 3600, default: 0, allowed: 'a number of seconds from 0 to the end of the video' },

  /** One figure alone, filling the window; before-paint.js has this list as well, as it must know before the page. */
  only: {
    words: ['loss-slider', 'fig-gradients', 'fig-likelihood', 'fig-race', 'fig-surface'],
    default: null,
    allowed: 'loss-slider, fig-gradients, fig-likelihood, fig-race or fig-surface',
  },
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof parameters;

/** What a parameter holds: one of its words or values, some of its list, or a number. */
export type ParameterValue<Name extends ParameterName> = (typeof parameters)[Name] extends {
  words: readonly (infer Word)[];
}
  ? Word
  : (typeof parameters)[Name] extends { list: readonly (infer Word)[] }
    ? readonly Word[]
    : (typeof parameters)[Name] extends { values: readonly (infer Value)[] }
      ? Value
      : number;

/** Whether a number belongs to the domain of a parameter. */
export function holds(parameter: Parameter, value: number): boolean {
  if ('words' in parameter || 'list' in parameter) return false;
  if ('values' in parameter) return parameter.values.includes(value);
  const fits = value >= parameter.min && value <= parameter.max;
  return fits && (parameter.whole !== true || Number.isInteger(value));
}

// The names the site promises to its readers, retyped from the design's public contract and not imported from the
// source: a renamed section must fail a test instead of taking the test along. The lists only ever grow.

export const pages = {
  course: 'index.html',
  lesson: 'cross-entropy-loss.html',
  worksheet: 'worksheet.html',
  notFound: '404.html',
} as const;

/** The lesson as Markdown, and the list that leads to it. */
export const texts = { lesson: 'cross-entropy-loss.md', list: 'llms.txt', licences: 'licences.txt' } as const;

/** What a browser installs the site by. */
export const installation = {
  manifest: 'manifest.webmanifest',
  icons: ['icon-192.png', 'icon-512.png', 'icon-maskable.png'],
  touchIcon: 'apple-touch-icon.png',
} as const;

/** The pictures that previews of links to the pages show. */
export const previews = ['card-cross-entropy-loss.png', 'card-index.png'] as const;

/** The copy to keep, beside the pages, and the folder that it unzips to. */
export const archive = { name: 'cross-entropy-loss.zip', folder: 'cross-entropy-loss' } as const;

/** In reading order. */
export const sections = [
  'video',
  'refresher',
  'why-not-mse',
  'cross-entropy',
  'case-1',
  'case-2',
  'pattern',
  'loss-slider',
  'likelihood',
  'gradient',
  'in-practice',
  'quiz',
  'practice',
  'summary',
  'glossary',
  'cite',
] as const;

/** In reading order. */
export const equations = [
  'eq-sigmoid',
  'eq-se-gradient',
  'eq-se-curvature',
  'eq-loss',
  'eq-case-1',
  'eq-case-2',
  'eq-divergence',
  'eq-bernoulli',
  'eq-likelihood',
  'eq-mean-loss',
  'eq-chain-rule',
  'eq-loss-slope',
  'eq-sigmoid-slope',
  'eq-gradient',
  'eq-weight-gradient',
  'eq-convexity',
  'eq-stable',
] as const;

/** In reading order. */
export const figures = ['fig-gradients', 'fig-likelihood', 'fig-race', 'fig-surface'] as const;

/** As the glossary lists them. */
export const terms = [
  'term-binary-cross-entropy',
  'term-convex',
  'term-cross-entropy',
  'term-entropy',
  'term-gradient',
  'term-kl-divergence',
  'term-likelihood',
  'term-logit',
  'term-loss',
  'term-maximum-likelihood',
  'term-mean-squared-error',
  'term-nat',
  'term-negative-log-likelihood',
  'term-plateau',
  'term-saddle-point',
  'term-saturation',
  'term-sigmoid',
  'term-softmax',
  'term-vanishing-gradient',
] as const;

export const questions = ['q1', 'q2', 'q3'] as const;

/** What a link may carry, with what it may be and what it is without. */
export const parameters = {
  p: { min: 1e-12, max: 0.999999999999, default: 0.7 },
  y: { values: [0, 1], default: 1 },
  scale: { words: ['probability', 'logit'], default: 'probability' },
  z: { min: -8, max: 8, default: -4 },
  gy: { values: [0, 1], default: 1 },
  data: { values: ['A', 'B', 'C', 'D'], default: 'A' },
  w: { min: -6, max: 6, default: -4 },
  b: { min: -8, max: 8, default: 0 },
  heads: { min: 0.01, max: 0.99, default: 0.5 },
  tosses: { values: [10, 1000, 10000], default: 10 },
  view: { words: ['coin', 'examples'], default: 'coin' },
  e1: { min: 0.01, max: 0.99, default: 0.9 },
  e2: { min: 0.01, max: 0.99, default: 0.2 },
  e3: { min: 0.01, max: 0.99, default: 0.7 },
  e4: { min: 0.01, max: 0.99, default: 0.4 },
  w0: { min: -10, max: 10, default: 2 },
  b0: { min: -10, max: 10, default: 2 },
  rate: { min: 0.001, max: 5, default: 0.15 },
  boost: { min: 1, max: 50, default: 1 },
  step: { min: 0, max: 6000, default: 0 },
  steps: { values: [300, 1000, 6000], default: 300 },
  seed: { min: 1, max: 999999 },
  ex: { min: 1, max: 999999, default: 1 },
  kinds: { list: ['loss', 'larger', 'gradient', 'mean', 'logit', 'backwards', 'step'] },
  n: { min: 1, max: 60, default: 12 },
  t: { min: 0, default: 0 },
  only: { words: ['loss-slider', 'fig-gradients', 'fig-likelihood', 'fig-race', 'fig-surface'] },
} as const;

export const lossSlider = {
  section: 'loss-slider',
  controls: { prediction: 'p', exactPrediction: 'p-exact', label: 'y' },
  range: { min: 0.01, max: 0.99, step: 0.01 },
  outputs: ['loss', 'gradient', 'squared-error', 'squared-error-gradient'],
} as const;

export const gradientsFigure = {
  figure: 'fig-gradients',
  controls: { logit: 'z', exactLogit: 'z-exact', label: 'gradients-y' },
  range: { min: -8, max: 8, step: 0.1 },
  outputs: ['ce-slope', 'se-slope', 'slope-ratio'],
} as const;

export const surfaceFigure = {
  figure: 'fig-surface',
  controls: { set: 'data', weight: 'w', bias: 'b' },
  outputs: [
    'ce-loss',
    'se-loss',
    'ce-gradient-norm',
    'se-gradient-norm',
    'ce-steps',
    'se-steps',
    'nonconvex-share',
    'flat-share',
  ],
} as const;

export const likelihood = {
  figure: 'fig-likelihood',
  controls: {
    heads: 'heads-probability',
    exactHeads: 'heads-exact',
    tosses: 'tosses',
    view: 'view',
    /** Begins the names of the four sliders `prediction-1` to `prediction-4`. */
    prediction: 'prediction',
  },
  range: { min: 0.01, max: 0.99, step: 0.01 },
  outputs: {
    coin: ['product', 'sum-loss', 'mean-loss', 'geometric-mean', 'excess', 'underflow-toss'],
    examples: ['product', 'sum-loss', 'mean-loss', 'geometric-mean'],
  },
} as const;

export const race = {
  figure: 'fig-race',
  controls: { weight: 'w0', bias: 'b0', rate: 'rate', boost: 'boost', step: 'step', steps: 'steps' },
  outputs: [
    'ce-probability',
    'se-probability',
    'ce-loss',
    'se-loss',
    'ce-gradient',
    'se-gradient',
    'ce-half',
    'se-half',
    'ce-tenth',
    'se-tenth',
  ],
} as const;

export const video = {
  section: 'video',
  controls: { position: 't', speed: 'speed' },
  speeds: [0.5, 0.75, 1, 1.25, 1.5, 2],
  outputs: ['time', 'length'],
  chapters: [
    'The problem',
    'The formula and its two cases',
    'Maximum likelihood',
    'The gradient',
    'What to remember',
  ],
} as const;

/** What each kind of exercise is called on the page. */
export const kindNames = {
  loss: 'the loss of a prediction',
  larger: 'which loss is larger',
  gradient: 'the slope in the logit',
  mean: 'the mean loss',
  logit: 'the loss from a logit',
  backwards: 'from the loss to the probability',
  step: 'one step of training',
} as const satisfies Record<Kind, string>;

export type Kind = (typeof parameters.kinds.list)[number];
export type LoneFigure = (typeof parameters.only.words)[number];
export type ExampleSet = (typeof parameters.data.values)[number];
export type SectionId = (typeof sections)[number];
export type QuestionId = (typeof questions)[number];
export type GradientsOutput = (typeof gradientsFigure.outputs)[number];
export type SurfaceOutput = (typeof surfaceFigure.outputs)[number];
export type LossSliderOutput = (typeof lossSlider.outputs)[number];
export type LikelihoodView = (typeof parameters.view.words)[number];
export type LikelihoodOutput = (typeof likelihood.outputs.coin)[number];
export type Tosses = (typeof parameters.tosses.values)[number];
export type ExampleNumber = 1 | 2 | 3 | 4;
export type RaceOutput = (typeof race.outputs)[number];
export type Label = 0 | 1;

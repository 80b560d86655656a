/** What an attribute of a component holds. */
export type AttributeKind =
  'words' | 'id' | 'equation id' | 'link' | 'term' | 'symbol' | 'quantity' | 'numbers' | 'count' | 'flag';

export interface Attribute {
  kind: AttributeKind;
  optional?: true;
}

const required = (kind: AttributeKind): Attribute => ({ kind });
const optional = (kind: AttributeKind): Attribute => ({ kind, optional: true });

/** What authors may write in a lesson besides Markdown: every component with its attributes. */
export const vocabulary: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = {
  Section: { id: required('id'), title: required('words'), short: optional('words') },
  Subsection: { id: required('id'), title: required('words'), short: optional('words') },
  Equation: { id: required('equation id'), reading: required('words') },
  Legend: {},
  Entry: { symbol: required('symbol') },
  Term: { id: required('term') },
  Value: {
    of: required('quantity'),
    args: required('numbers'),
    digits: optional('count'),
    sign: optional('flag'),
  },
  Fold: { title: required('words'), id: optional('id') },
  Aside: { title: required('words') },
  Storyboard: {},
  Promise: { title: required('words'), to: required('link') },
  Video: { title: required('words') },
  LossSlider: { compact: optional('flag') },
  GradientsFigure: {},
  SurfaceFigure: {},
  LikelihoodFigure: {},
  RaceFigure: {},
  Quiz: {},
  Practice: {},
  Glossary: {},
  Cite: {},
  LastChanged: {},
};

/** The figures, each at most once in a lesson, with the id that it brings along and that links lead to. */
export const figureIds: Readonly<Record<string, string>> = {
  GradientsFigure: 'fig-gradients',
  SurfaceFigure: 'fig-surface',
  LikelihoodFigure: 'fig-likelihood',
  RaceFigure: 'fig-race',
};

/** How an attribute of each kind is written. */
export const wording: Readonly<Record<AttributeKind, string>> = {
  words: 'plain words in quotation marks',
  id: 'an id: small letters and digits, with hyphens between words',
  'equation id': 'an id that begins with eq-',
  link: 'the id of a section of this lesson',
  term: 'the id of an entry of the glossary',
  symbol: 'a symbol of src/build/formulas/tex.ts, such as \\yhat',
  quantity: 'the name of a quantity in src/build/content/values.ts',
  numbers: 'a list of numbers such as {[1, 0.99]}',
  count: 'a whole number from 0 to 12 such as {2}',
  flag: 'the name alone, without a value',
};

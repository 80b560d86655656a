/** So that fractions side by side have their bars in line, whatever their letters: as deep as one over ŷ. */
const fractionDepth = '\\rule[-0.8804em]{0em}{0em}';

/** The formulas of the scenes in TeX, by the name under which a scene places them. The build typesets them. */
export const videoFormulas = {
  'loss-is': '\\L = -\\bigl[\\,',
  'positive-term': '\\y\\,\\Ln\\yhat',
  'negative-term': '\\;+\\;(1-\\y)\\,\\Ln(1-\\yhat)',
  'loss-end': '\\,\\bigr]',
  slope: `${fractionDepth}\\dfrac{\\partial\\L}{\\partial\\z}\\;=`,
  'slope-of-loss': `${fractionDepth}\\dfrac{\\partial\\L}{\\partial\\yhat}`,
  'slope-of-prediction': `${fractionDepth}\\cdot\\;\\dfrac{d\\yhat}{d\\z}`,
  'slope-is': '=\\;\\yhat-\\y',
  'if-one': '\\y=1:',
  'if-zero': '\\y=0:',
  'minus-over': '-1/',
  over: '1/',
  times: '\\cdot\\;',
  yhat: '\\yhat',
  other: '(1-\\yhat)',
  'minus-one': '=\\;\\yhat-1',
  'is-yhat': '=\\;\\yhat',
  'from-probability': '-\\Ln\\yhat',
  'from-logit': '\\max(-\\z,0)+\\Ln\\bigl(1+e^{-|\\z|}\\bigr)',
  loss: '\\L=-\\Ln u',
  likely: '\\min\\textstyle\\sum-\\Ln u\\;\\Leftrightarrow\\;\\max\\prod u',
  'whole-slope': '\\partial\\L/\\partial\\z\\;=\\;\\yhat-\\y',
} as const satisfies Record<string, string>;

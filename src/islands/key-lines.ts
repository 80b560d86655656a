import type { KeyLine } from './keyboard-help.tsx';

// What the widgets understand beside the letters; most of it browsers do on native controls, and readers may not know.
const slider: readonly KeyLine[] = [
  ['←|→', 'slider: one step'],
  ['Page Up|Page Down', 'slider: a tenth of its range'],
  ['Home|End', 'slider: to its end'],
];
const entry: KeyLine = ['Enter', 'typed number: apply it'];

/** Of a figure with sliders, a row of choices and fields for numbers. */
export const figureKeys: readonly KeyLine[] = [...slider, ['←|→', 'row of choices: the next one'], entry];
/** Of a figure with a list instead of the row. */
export const surfaceKeys: readonly KeyLine[] = [...slider, ['↑|↓', 'list: another data set'], entry];
/** Of one with a slider alone. */
export const compactKeys = slider;
export const quizKeys: readonly KeyLine[] = [
  ['↑|↓', 'choose another answer'],
  ['Enter', 'check it'],
];
export const practiceKeys: readonly KeyLine[] = [['Enter', 'check the answer, then go on to the next']];

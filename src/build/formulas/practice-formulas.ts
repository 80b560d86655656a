import { formulas } from '../../islands/practice/formulas.ts';
import { speak, withWords } from './speech.ts';
import { typeset } from './tex.ts';

/** The formulas in the words of the exercises, by their TeX: each may stand in the name of a control. */
export const practiceFormulas: Readonly<Record<string, string>> = Object.fromEntries(
  formulas.map((tex) => [tex, withWords(typeset(tex), speak(tex))]),
);

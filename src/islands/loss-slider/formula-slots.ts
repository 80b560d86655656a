import type { Label } from '../../charts/label.ts';
import type { Shown } from '../shown.ts';
import type { LossView } from './view.ts';

/** A place in the live equation that a number fills. */
export type Slot = 'label' | 'other-label' | 'prediction' | 'complement' | 'loss';

/** What fills the live equation. */
export function formulaSlots(view: LossView, label: Label): Record<Slot, Shown> {
  return {
    label: { value: label, text: String(label) },
    'other-label': { value: 1 - label, text: String(1 - label) },
    prediction: enclosed(view.probability),
    complement: enclosed(view.complement),
    loss: view.loss,
  };
}

/** The term of the equation that the label switches off. */
export function vanishedTerm(label: Label): 'positive' | 'negative' {
  return label === 1 ? 'negative' : 'positive';
}

/** A difference, such as `1 − 1 × 10⁻⁶`, needs brackets behind a logarithm. */
function enclosed({ value, text }: Shown): Shown {
  return { value, text: /\s−/.test(text) ? `(${text})` : text };
}

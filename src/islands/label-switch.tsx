import type { VNode } from 'preact';
import type { Label } from '../charts/label.ts';
import { ChoiceSwitch } from './choice-switch.tsx';

interface Props {
  /** Begins the ids of the two buttons. */
  id: string;
  name: string;
  label: Label;
  onChoose: (label: Label) => void;
}

const labels = ([1, 0] as const).map((value) => ({ value, text: String(value) }));

/** The true label: two radio buttons side by side. */
export function LabelSwitch({ id, name, label, onChoose }: Props): VNode {
  return (
    <ChoiceSwitch
      id={`${id}-label`}
      name={name}
      legend="true label"
      class=""
      options={labels}
      value={label}
      onChoose={onChoose}
    />
  );
}

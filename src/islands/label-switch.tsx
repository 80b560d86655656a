import type { VNode } from 'preact';
import type { Label } from '../charts/label.ts';

interface Props {
  /** Begins the ids of the two buttons. */
  id: string;
  name: string;
  label: Label;
  onChoose: (label: Label) => void;
}

/** The true label: two radio buttons side by side. */
export function LabelSwitch({ id, name, label, onChoose }: Props): VNode {
  return (
    <fieldset class="label-switch needs-script">
      <legend>true label</legend>
      {([1, 0] as const).map((one) => (
        <label key={one} for={`${id}-label-${String(one)}`}>
          <input
            id={`${id}-label-${String(one)}`}
            type="radio"
            name={name}
            value={one}
            autocomplete="off"
            checked={label === one}
            onChange={() => {
              onChoose(one);
            }}
          />
          {one}
        </label>
      ))}
    </fieldset>
  );
}

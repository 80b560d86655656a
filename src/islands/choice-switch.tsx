import type { VNode } from 'preact';

interface Props<Value> {
  /** Begins the ids of the buttons. */
  id: string;
  name: string;
  legend: string;
  options: readonly { value: Value; text: string }[];
  value: Value;
  class?: string;
  onChoose: (value: Value) => void;
}

/** A few radio buttons side by side. */
export function ChoiceSwitch<Value extends number | string>(props: Props<Value>): VNode {
  const { id, name, legend, options, value, class: className = 'choice-switch', onChoose } = props;
  return (
    <fieldset class={`label-switch needs-script ${className}`}>
      <legend>{legend}</legend>
      {options.map((one) => (
        <label key={one.value} for={`${id}-${String(one.value)}`}>
          <input
            id={`${id}-${String(one.value)}`}
            type="radio"
            name={name}
            // A number would be written anew whenever this is drawn.
            value={String(one.value)}
            checked={value === one.value}
            onChange={() => {
              onChoose(one.value);
            }}
          />
          {one.text}
        </label>
      ))}
    </fieldset>
  );
}

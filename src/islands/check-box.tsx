import type { ComponentChildren, VNode } from 'preact';

interface Props {
  id: string;
  name: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
}

export function CheckBox({ id, name, checked, onChange, children }: Props): VNode {
  return (
    <label class="check-box" for={id}>
      <input
        id={id}
        type="checkbox"
        name={name}
        checked={checked}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      {children}
    </label>
  );
}

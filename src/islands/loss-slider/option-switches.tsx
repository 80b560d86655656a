import type { VNode } from 'preact';
import { CheckBox } from '../check-box.tsx';
import type { Options } from './state.ts';

interface Props {
  id: string;
  options: Options;
  onChange: (options: Options) => void;
}

/** The scale of the slider and the plot, and the convention of squared error. */
export const OptionSwitches = ({ id, options, onChange }: Props): VNode => (
  <div class="options">
    <CheckBox
      id={`${id}-axis`}
      name="logit-scale"
      checked={options.axis === 'logit'}
      onChange={(logit) => {
        onChange({ ...options, axis: logit ? 'logit' : 'probability' });
      }}
    >
      logit scale
    </CheckBox>
    <CheckBox
      id={`${id}-half`}
      name="half"
      checked={options.half}
      onChange={(half) => {
        onChange({ ...options, half });
      }}
    >
      squared error with ½
    </CheckBox>
  </div>
);

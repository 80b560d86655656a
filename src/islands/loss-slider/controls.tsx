import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Label } from '../../charts/loss-chart.ts';
import { copyText } from '../clipboard.ts';
import { linkWith } from '../link-state.ts';
import type { Options, Prediction } from './state.ts';

/** The true label: two radio buttons side by side. */
export function LabelSwitch({
  id,
  label,
  onChoose,
}: {
  id: string;
  label: Label;
  onChoose: (label: Label) => void;
}): VNode {
  return (
    <fieldset class="label-switch needs-script">
      <legend>true label</legend>
      {([1, 0] as const).map((one) => (
        <label key={one} for={`${id}-label-${String(one)}`}>
          <input
            id={`${id}-label-${String(one)}`}
            type="radio"
            name="y"
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

interface OptionProps {
  id: string;
  options: Options;
  onChange: (options: Options) => void;
}

/** The scale of the slider and the plot, and the convention of squared error. */
export function OptionSwitches({ id, options, onChange }: OptionProps): VNode {
  return (
    <div class="options">
      <label for={`${id}-axis`}>
        <input
          id={`${id}-axis`}
          type="checkbox"
          name="logit-scale"
          autocomplete="off"
          checked={options.axis === 'logit'}
          onChange={(event) => {
            onChange({ ...options, axis: event.currentTarget.checked ? 'logit' : 'probability' });
          }}
        />
        logit scale
      </label>
      <label for={`${id}-half`}>
        <input
          id={`${id}-half`}
          type="checkbox"
          name="half"
          autocomplete="off"
          checked={options.half}
          onChange={(event) => {
            onChange({ ...options, half: event.currentTarget.checked });
          }}
        />
        squared error with ½
      </label>
    </div>
  );
}

interface ToolProps {
  id: string;
  prediction: Prediction;
  onReset: () => void;
  onSpeak: (spoken: string) => void;
}

/** Copies a link to the state that is shown; puts the first state back. */
export function FigureTools({ id, prediction, onReset, onSpeak }: ToolProps): VNode {
  const [copied, setCopied] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const copy = async (): Promise<void> => {
    const link = linkWith(location.href, { p: prediction.probability, y: prediction.label }, id);
    const done = await copyText(link);
    onSpeak(done ? 'Link copied.' : `The browser did not allow copying. The link is ${link}`);
    setCopied(done);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setCopied(false);
    }, 2500);
  };
  return (
    <div class="figure-tools">
      <button type="button" onClick={() => void copy()}>
        {copied ? 'Link copied' : 'Copy link to this state'}
      </button>
      <button type="button" onClick={onReset}>
        Reset
      </button>
    </div>
  );
}

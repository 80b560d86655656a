import type { ComponentChildren, VNode } from 'preact';
import type { RaceSetup } from '../../charts/race-run.ts';
import { formatInteger } from '../../math/index.ts';
import { ChoiceSwitch } from '../choice-switch.tsx';
import { NumberEntry } from '../number-entry.tsx';
import { Output } from '../output.tsx';
import { parameters } from '../parameters.ts';
import { RangeControl } from '../range-control.tsx';
import { ratioShown } from '../shown.ts';
import { AtRest } from '../at-rest.tsx';
import { Said } from '../sentence.tsx';
import { entries, fittedBoost, horizons, presets, type RaceState } from './state.ts';
import type { RaceView } from './view.ts';

interface Props {
  id: string;
  state: RaceState;
  view: RaceView;
  /** Changes when a refused entry is out of date. */
  overrides: number;
  /** A gesture goes on; `onRest` says when it ends. */
  onChange: (setup: Partial<RaceSetup>) => void;
  restorer: () => () => void;
  onRest: () => void;
  /** A button has set what may stand in a field. */
  onOverride: (setup: Partial<RaceSetup>) => void;
  onRefuse: (reason: string) => void;
  children: ComponentChildren;
}

const horizonOptions = horizons.map((steps) => ({ value: steps, text: formatInteger(steps) }));

/** The start, the rates and how many steps are shown. */
export function SetupControls(props: Props): VNode {
  const { id, state, view, overrides, onChange, restorer, onRest, onOverride, onRefuse, children } = props;
  const settle = (setup: Partial<RaceSetup>): void => {
    onChange(setup);
    onRest();
  };
  const boost = fittedBoost(state);
  return (
    <div class="controls needs-script">
      <AtRest of={[state.w0, state.b0, state.rate, state.steps, overrides]}>
        <div class="presets">
          <div class="preset-buttons" role="group" aria-label="Starts">
            {presets.map(({ name, ...setup }) => (
              <button
                key={name}
                type="button"
                onClick={() => {
                  onOverride(setup);
                }}
              >
                {name}
              </button>
            ))}
          </div>
          <ChoiceSwitch
            id={`${id}-steps`}
            name="steps"
            legend="steps shown"
            class=""
            options={horizonOptions}
            value={state.steps}
            onChoose={(steps) => {
              settle({ steps });
            }}
          />
        </div>
        <div class="presets entries" key={overrides}>
          {entries.map(({ name, label, domain }) => (
            <NumberEntry
              key={name}
              id={`${id}-${name}`}
              name={name}
              label={label}
              value={state[name]}
              domain={domain}
              onRead={(value) => {
                settle({ [name]: value });
              }}
              onRefuse={onRefuse}
            />
          ))}
        </div>
      </AtRest>
      <div class="head-start">
        <RangeControl
          id={`${id}-boost`}
          name="boost"
          label="head start for squared error"
          min={parameters.boost.min}
          max={parameters.boost.max}
          step={0.1}
          value={state.boost}
          valueText={`${view.boost.text} times the learning rate`}
          onMove={(factor) => {
            onChange({ boost: factor });
          }}
          restorer={restorer}
          onRest={onRest}
          onStep={(direction) => {
            const { min, max } = parameters.boost;
            settle({ boost: Math.min(max, Math.max(min, Math.round(state.boost + direction))) });
          }}
        >
          <span class="range-value">
            ×<Output name="boost-shown" shown={view.boost} />
          </span>
        </RangeControl>
        <button
          type="button"
          onClick={() => {
            onOverride({ boost });
          }}
        >
          {boost < parameters.boost.max ? 'Match the first slopes' : 'As far as it goes'}: ×
          {ratioShown(boost).text}
        </button>
        <p>
          <Said sentence={view.headStart} />
        </p>
      </div>
      {children}
    </div>
  );
}

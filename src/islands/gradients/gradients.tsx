import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { furthestZ } from '../../charts/gradient-chart.ts';
import { CheckBox } from '../check-box.tsx';
import { FigureForm } from '../figure-form.tsx';
import { useFigureState } from '../figure-state.ts';
import { FigureTools } from '../figure-tools.tsx';
import { figureKeys } from '../key-lines.ts';
import { LabelSwitch } from '../label-switch.tsx';
import { keepInAddress, type LinkValues } from '../link-state.ts';
import { NumberEntry } from '../number-entry.tsx';
import { Output } from '../output.tsx';
import { RangeControl } from '../range-control.tsx';
import { toggleSound } from '../sound.ts';
import { Typeset } from '../typeset.tsx';
import { GradientsPlot } from './plot.tsx';
import { GradientsReadouts } from './readouts.tsx';
import { useSliderLink } from './slider-link.ts';
import { builtState, logitDomain, presetsFor, tenth, type GradientsState } from './state.ts';
import { gradientsView, heardSlopes } from './view.ts';

const linkOf = ({ z, label }: GradientsState): LinkValues => ({ z, gy: label });

/** Who still pushes when the model is wrong: the slopes of both losses in the logit. */
export function Gradients({ id }: { id: string }): VNode {
  const [state, setState] = useState(builtState);
  /** Counts the gestures that make a refused entry out of date although the number may be the same. */
  const [overrides, setOverrides] = useState(0);
  const figure = useFigureState(id, ['z', 'gy'], ({ z, gy }) => {
    move({ z: z ?? builtState.z, label: gy ?? builtState.label });
    return undefined;
  });
  const link = useSliderLink(state, (change) => {
    setState((before) => ({ ...before, ...change }));
    if (change.z !== undefined) keepInAddress({ z: change.z, gy: change.label });
  });
  const view = gradientsView(state);

  const move = (change: Partial<GradientsState>): GradientsState => {
    const next = { ...state, ...change };
    setState(next);
    link.share(next);
    return next;
  };
  const rest = (at: GradientsState): void => {
    const shared: LinkValues = link.linked ? { p: gradientsView(at).prediction.value, y: at.label } : {};
    figure.rest(gradientsView(at).spoken, { ...linkOf(at), ...shared });
  };
  const settle = (change: Partial<GradientsState>): void => {
    rest(move(change));
  };
  const override = (change: Partial<GradientsState>): void => {
    setOverrides(overrides + 1);
    settle(change);
  };

  const hear = (): void => {
    toggleSound(id, heardSlopes(state), figure.speak);
  };

  return (
    <FigureForm
      class="widget gradients"
      {...figure}
      printed={view.printed}
      keys={figureKeys}
      letters={{
        h: hear,
        v: () => {
          figure.speak(view.spoken);
        },
      }}
    >
      <GradientsPlot
        view={view}
        label={state.label}
        onDrag={(z) => {
          move({ z: tenth(z) });
        }}
        onRelease={() => {
          rest(state);
        }}
        onCancel={(z) => {
          move({ z });
        }}
      />
      <div class="side">
        <GradientsReadouts view={view} />
      </div>
      <div class="main-controls needs-script">
        <RangeControl
          id={`${id}-range`}
          name="z"
          label={
            <>
              logit <Typeset name="logit" />
            </>
          }
          min={-furthestZ}
          max={furthestZ}
          step={0.1}
          value={tenth(state.z)}
          valueText={view.spokenValue}
          onMove={(z) => {
            move({ z });
          }}
          restorer={() => () => {
            move({ z: state.z });
          }}
          onRest={() => {
            rest(state);
          }}
          onStep={(direction) => {
            settle({ z: Math.min(furthestZ, Math.max(-furthestZ, tenth(state.z + direction / 10))) });
          }}
        >
          <Output name="logit" class="range-value" shown={view.z} />
        </RangeControl>
        <LabelSwitch
          id={id}
          name="gradients-y"
          label={state.label}
          onChoose={(label) => {
            settle({ label });
          }}
        />
      </div>
      <div class="controls needs-script">
        <div class="presets">
          <NumberEntry
            key={overrides}
            id={`${id}-exact`}
            name="z-exact"
            label="exactly"
            value={state.z}
            domain={logitDomain}
            onRead={(z) => {
              settle({ z });
            }}
            onRefuse={figure.speak}
          />
          <div class="preset-buttons" role="group" aria-label="Examples">
            {presetsFor(state.label).map(({ name, z }) => (
              <button
                key={name}
                type="button"
                onClick={() => {
                  override({ z });
                }}
              >
                {name}
              </button>
            ))}
          </div>
        </div>
        <div class="options">
          <CheckBox id={`${id}-linked`} name="linked" checked={link.linked} onChange={link.setLinked}>
            use this prediction in the loss slider, and move both together
          </CheckBox>
          <CheckBox
            id={`${id}-half`}
            name="half"
            checked={state.half}
            onChange={(half) => {
              setState({ ...state, half });
            }}
          >
            squared error with ½
          </CheckBox>
        </div>
        <FigureTools
          id={id}
          stateNow={() => linkOf(state)}
          onReset={() => {
            override(builtState);
          }}
          onHear={hear}
          onSpeak={figure.speak}
        />
      </div>
    </FigureForm>
  );
}

import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { exampleSets, type ExampleSetName, type OneUnit } from '../../math/index.ts';
import { FigureForm } from '../figure-form.tsx';
import { useFigureState } from '../figure-state.ts';
import { FigureTools } from '../figure-tools.tsx';
import { surfaceKeys } from '../key-lines.ts';
import type { LinkValues } from '../link-state.ts';
import { lossKinds } from '../loss-kinds.ts';
import { NumberEntry } from '../number-entry.tsx';
import { Data, Output } from '../output.tsx';
import { RangeControl } from '../range-control.tsx';
import { AtRest } from '../at-rest.tsx';
import { Transport } from '../run/transport.tsx';
import { useRun } from '../run/use-run.ts';
import { shown } from '../shown.ts';
import { useArrivals, type Arrivals } from './arrivals.ts';
import { DecisionPlot } from './decision-plot.tsx';
import { Legend } from './legend.tsx';
import { LossMapPlot } from './map.tsx';
import { useRaster } from './raster.ts';
import { SurfaceReadouts } from './readouts.tsx';
import { sharesOf, type Shares } from './shares.ts';
import {
  builtState,
  domainOf,
  hundredths,
  positionOf,
  presets,
  setNames,
  shownSteps,
  stateFromLink,
  stateOf,
  stepAt,
  type SurfaceState,
} from './state.ts';
import { contoursOf, surfaceView } from './view.ts';

export interface SurfaceProps {
  id: string;
  /** What takes long to compute, for the first state, from the build. */
  shares: Shares;
  arrivals: Arrivals;
}

const runMs = 8000;
const linkOf = ({ set, start }: SurfaceState): LinkValues => ({ data: set, w: start.w, b: start.b });

/** The landscape: both mean losses over weight and bias, and a ball on each that goes downhill. */
export function Surface({ id, shares, arrivals: builtArrivals }: SurfaceProps): VNode {
  const [state, setState] = useState(builtState);
  /** Whether the reader is holding the ball. */
  const [held, setHeld] = useState(false);
  /** Counts the gestures that make a refused entry out of date although the number may be the same. */
  const [overrides, setOverrides] = useState(0);
  const stage = useRef<HTMLDivElement>(null);
  const swatches = useRef<HTMLDivElement>(null);
  const { set, start, step } = state;
  const { data, rate } = exampleSets[set];
  const figure = useFigureState(id, ['data', 'w', 'b'], (values) => {
    const asked = stateFromLink(values);
    setState(asked.state);
    return asked.notices;
  });
  const view = surfaceView(state);
  const raster = useRaster(set, stage);
  const rasterShares = useMemo(() => raster && sharesOf(raster), [raster]);
  const arrivals = useArrivals(state, builtArrivals, held);
  // Until the maps are computed, the contours of the build stand. Once gone they never come back: they are markup,
  // and the page's policy lets no string become markup.
  const redrawn = useRef(false);
  redrawn.current ||= raster !== undefined || set !== builtState.set;
  const contours = redrawn.current ? contoursOf(set) : undefined;

  const rest = (at: SurfaceState): void => {
    setHeld(false);
    figure.rest(surfaceView(at).spoken, linkOf(at));
  };
  const settle = (next: SurfaceState): void => {
    setState(next);
    rest(next);
  };
  const override = (next: SurfaceState): void => {
    run.giveWay();
    setOverrides(overrides + 1);
    settle(next);
  };
  const drop = ({ w, b }: OneUnit): void => {
    run.giveWay();
    setHeld(true);
    setState({ ...state, start: { w: hundredths(w), b: hundredths(b) }, step: 0 });
  };
  const run = useRun({
    stage,
    position: positionOf(step),
    durationMs: runMs,
    onMove: (position) => {
      // The first frames of a run show one step for a while.
      setState((before) =>
        before.step === stepAt(position) ? before : { ...before, step: stepAt(position) },
      );
    },
    onRest: () => {
      rest(state);
    },
  });

  const entry = (name: 'w' | 'b', label: string): VNode => (
    <NumberEntry
      key={`${name}${String(overrides)}`}
      id={`${id}-${name}`}
      name={name}
      label={label}
      value={start[name]}
      domain={domainOf(set, name)}
      onRead={(value) => {
        run.giveWay();
        settle({ ...state, start: { ...start, [name]: value }, step: 0 });
      }}
      onRefuse={figure.speak}
    />
  );

  return (
    <FigureForm
      class="widget surface"
      {...figure}
      printed={view.printed}
      keys={surfaceKeys}
      letters={{
        v: () => {
          figure.speak(view.spoken);
        },
      }}
    >
      <AtRest of={[set, overrides]}>
        <div class="choose needs-script">
          <label for={`${id}-data`}>data set</label>
          <select
            id={`${id}-data`}
            name="data"
            value={set}
            onChange={(event) => {
              override(stateOf(event.currentTarget.value as ExampleSetName));
            }}
          >
            {Object.entries(setNames).map(([name, words]) => (
              <option key={name} value={name} selected={name === set}>
                {words}
              </option>
            ))}
          </select>
          <span>
            learning rate <Data shown={shown(rate, { digits: 1 })} />
          </span>
        </div>
      </AtRest>
      <div class="maps" ref={stage}>
        {lossKinds.map((kind) => (
          <LossMapPlot
            key={kind}
            kind={kind}
            scene={view.set}
            ball={view.balls[kind]}
            state={state}
            contours={contours?.[kind]}
            raster={raster?.[kind]}
            swatches={swatches}
            onDrop={drop}
            onRelease={() => {
              rest(state);
            }}
            onCancel={(before) => {
              setHeld(false);
              setState(before);
            }}
          />
        ))}
        <Legend swatches={swatches} />
      </div>
      <div class="main-controls needs-script">
        <RangeControl
          id={`${id}-step`}
          name="surface-step"
          label="step"
          min={0}
          max={100}
          step={0.5}
          value={Math.round(200 * positionOf(step)) / 2}
          valueText={view.spoken}
          onMove={(value) => {
            run.giveWay();
            setState({ ...state, step: stepAt(value / 100) });
          }}
          restorer={() => () => {
            setState(state);
          }}
          onRest={() => {
            rest(state);
          }}
        >
          <Output name="step" class="range-value" shown={view.step} />
        </RangeControl>
        <Transport
          run={run}
          atStart={step === 0}
          atEnd={step === shownSteps}
          onStep={() => {
            run.giveWay();
            settle({ ...state, step: step + 1 });
          }}
          onRewind={() => {
            run.giveWay();
            settle({ ...state, step: 0 });
          }}
        />
      </div>
      <AtRest of={[set, start, overrides]}>
        <div class="controls needs-script">
          <div class="presets">
            <div class="entries">
              {entry('w', 'drop at w')}
              {entry('b', 'and b')}
            </div>
            <div class="preset-buttons" role="group" aria-label="Starts">
              {presets[set].map(({ name, start: there }) => (
                <button
                  key={name}
                  type="button"
                  onClick={() => {
                    override({ ...state, start: there, step: 0 });
                  }}
                >
                  {name}
                </button>
              ))}
            </div>
          </div>
        </div>
      </AtRest>
      <div class="findings">
        <DecisionPlot view={view} set={set} />
        <SurfaceReadouts
          view={view}
          examples={data.x.length}
          arrivals={arrivals}
          arrival={
            view.set.landmarks['cross-entropy'].length > 0 ? 'it is at the lowest minimum' : 'all are right'
          }
          shares={rasterShares ?? (set === builtState.set ? shares : undefined)}
        />
      </div>
      <AtRest of={[set, start, overrides]}>
        <div class="controls needs-script">
          <FigureTools
            id={id}
            stateNow={() => linkOf(state)}
            onReset={() => {
              override(builtState);
            }}
            onSpeak={figure.speak}
          />
        </div>
      </AtRest>
    </FigureForm>
  );
}

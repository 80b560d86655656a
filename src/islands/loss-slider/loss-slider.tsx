import type { VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Label } from '../../charts/loss-chart.ts';
import { keepInAddress, readLink } from '../link-state.ts';
import { NumberEntry } from '../number-entry.tsx';
import { useStore } from '../store.ts';
import { Challenges } from './challenges.tsx';
import { LossPlot } from './chart.tsx';
import { FigureTools, LabelSwitch, OptionSwitches } from './controls.tsx';
import { LiveFormula } from './formula.tsx';
import { PredictionControl } from './prediction-control.tsx';
import { Output, Readouts } from './readouts.tsx';
import {
  builtOptions,
  builtPrediction,
  challenges,
  predictionStore,
  presets,
  probabilityDomain,
  snapped,
  type Prediction,
} from './state.ts';
import { lossView } from './view.ts';

export interface LossSliderProps {
  /** Begins every id inside, so that two forms on a page do not share one. */
  id: string;
  /** Curve, point, slider and loss alone. */
  compact: boolean;
}

const quiet = { spoken: '', notices: [] as string[] };

export function LossSlider({ id, compact }: LossSliderProps): VNode {
  const prediction = useStore(predictionStore, builtPrediction);
  const [options, setOptions] = useState(builtOptions);
  const [found, setFound] = useState<ReadonlySet<string>>(new Set());
  const [message, setMessage] = useState(quiet);
  const view = lossView(prediction, options);
  const speak = (spoken: string): void => {
    setMessage({ spoken, notices: [] });
  };

  // Before the next paint, here and in the store: a reader must not see the first state before the link's.
  useLayoutEffect(() => {
    const { values, notices } = readLink(location.search);
    if (notices.length > 0) setMessage({ spoken: '', notices });
    const { probability, label } = predictionStore.get();
    predictionStore.set({
      probability: values.p ?? probability,
      label: (values.y as Label | undefined) ?? label,
    });
  }, []);

  const move = (change: Partial<Prediction>): void => {
    predictionStore.set({ ...predictionStore.get(), ...change });
  };
  /** A gesture has ended: say where it ended, note what it found, keep it in the address. */
  const rest = (): void => {
    const now = predictionStore.get();
    speak(lossView(now, options).spoken);
    keepInAddress({ p: now.probability, y: now.label });
    const met = challenges.filter((challenge) => challenge.met(now)).map((challenge) => challenge.id);
    setFound((before) => (met.every((one) => before.has(one)) ? before : new Set([...before, ...met])));
  };
  const settle = (change: Partial<Prediction>): void => {
    move(change);
    rest();
  };
  const drag = (probability: number): void => {
    move({ probability: snapped(probability, options.axis) });
  };

  const plot = (
    <LossPlot
      view={view}
      label={prediction.label}
      options={options}
      compact={compact}
      onDrag={drag}
      onRelease={rest}
    />
  );
  const control = (
    <PredictionControl
      id={id}
      axis={options.axis}
      view={view}
      onMove={(probability) => {
        move({ probability });
      }}
      onRest={rest}
    />
  );
  const status = (
    <p class={message.notices.length > 0 ? 'notice' : 'spoken'} role="status">
      {message.notices.length > 0 ? message.notices.join(' ') : message.spoken}
    </p>
  );
  const form = (children: VNode[]): VNode => (
    <form
      class={compact ? 'loss-slider compact' : 'loss-slider'}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {children}
    </form>
  );

  if (compact) {
    return form([
      plot,
      <div class="needs-script">{control}</div>,
      <p class="compact-reading">
        <span>
          loss <Output name="loss" shown={view.loss} class="loss-value" /> nats
        </span>
        <span>
          true label <data value={String(prediction.label)}>{prediction.label}</data>, {view.verdict}
        </span>
      </p>,
      status,
    ]);
  }
  return form([
    plot,
    <div class="main-controls needs-script">
      {control}
      <LabelSwitch
        id={id}
        label={prediction.label}
        onChoose={(label) => {
          settle({ label });
        }}
      />
    </div>,
    <div class="side">
      <LiveFormula view={view} label={prediction.label} />
      <Readouts view={view} />
    </div>,
    <div class="controls needs-script">
      <div class="presets">
        <NumberEntry
          id={`${id}-exact`}
          name="p-exact"
          label="exactly"
          value={prediction.probability}
          domain={probabilityDomain}
          onRead={(probability) => {
            settle({ probability });
          }}
          onRefuse={speak}
        />
        <div class="preset-buttons" role="group" aria-label="Examples">
          {presets.map(({ name, predictions }) => (
            <button
              key={name}
              type="button"
              onClick={() => {
                settle({ probability: predictions[prediction.label] });
              }}
            >
              {name}
            </button>
          ))}
        </div>
      </div>
      <OptionSwitches id={id} options={options} onChange={setOptions} />
      <Challenges found={found} />
      <FigureTools
        id={id}
        prediction={prediction}
        onReset={() => {
          setOptions(builtOptions);
          settle(builtPrediction);
        }}
        onSpeak={speak}
      />
    </div>,
    status,
  ]);
}

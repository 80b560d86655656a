import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FigureForm } from '../figure-form.tsx';
import { useSpeech } from '../figure-state.ts';
import { FigureTools } from '../figure-tools.tsx';
import { compactKeys, figureKeys } from '../key-lines.ts';
import { LabelSwitch } from '../label-switch.tsx';
import { keepInAddress, readLink, type LinkValues } from '../link-state.ts';
import { NumberEntry } from '../number-entry.tsx';
import { Output } from '../output.tsx';
import { toggleSound } from '../sound.ts';
import { useStore } from '../store.ts';
import { Challenges } from './challenges.tsx';
import { LossPlot } from './chart.tsx';
import { LiveFormula } from './formula.tsx';
import { OptionSwitches } from './option-switches.tsx';
import { PredictionControl } from './prediction-control.tsx';
import { Readouts } from './readouts.tsx';
import {
  builtOptions,
  builtPrediction,
  builtShared,
  challenges,
  presets,
  probabilityDomain,
  sliderStore,
  snapped,
  type Options,
  type Prediction,
} from './state.ts';
import { heardLosses, lossView, type LossView } from './view.ts';

export interface LossSliderProps {
  /** Begins every id inside, so that two forms on a page do not share one. */
  id: string;
  /** Curve, point, slider and loss alone. */
  compact: boolean;
}

const linked = ['p', 'y', 'scale'] as const;
/** What a link carries of the full slider's own. */
const scaleOf = ({ axis }: Options): LinkValues => ({
  scale: axis === builtOptions.axis ? undefined : axis,
});

let linkTaken = false;

/** Puts the state of the page's link into the store; what is wrong with it is for every form to show. */
function takeLink(): readonly string[] {
  if (linkTaken) return sliderStore.get().notices;
  linkTaken = true;
  const { values, notices } = readLink(location.search, linked);
  const { probability, label, ...rest } = sliderStore.get();
  sliderStore.set({
    ...rest,
    notices,
    probability: values.p ?? probability,
    label: values.y ?? label,
  });
  return notices;
}

export function LossSlider({ id, compact }: LossSliderProps): VNode {
  const plotBox = useRef<HTMLDivElement>(null);
  const { notices, found, ...prediction } = useStore(
    sliderStore,
    builtShared,
    // A form that is tied to another figure has fields to write in, which must not change late.
    compact ? plotBox : undefined,
  );
  const [options, setOptions] = useState(builtOptions);
  const [spoken, speak] = useSpeech();
  /** Counts the gestures that make a refused entry out of date although the number may be the same. */
  const [overrides, setOverrides] = useState(0);
  const view = lossView(prediction, options);

  // Before the next paint, here and in the store: a reader must not see the first state before the link's.
  useLayoutEffect(() => {
    const wrong = takeLink();
    if (compact) return;
    if (wrong.length > 0) speak(wrong.join(' '));
    const { scale = builtOptions.axis } = readLink(location.search, linked).values;
    setOptions({ ...builtOptions, axis: scale });
  }, [compact]);

  const move = (change: Partial<Prediction>): void => {
    sliderStore.set({ ...sliderStore.get(), ...change });
  };
  /** A gesture has ended: note what it found, keep it in the address, say where it ended. */
  const rest = (say: (view: LossView) => string = ({ spoken }) => spoken): void => {
    const now = sliderStore.get();
    const news = challenges.filter(({ id, met }) => !now.found.has(id) && met(now));
    if (news.length > 0 || now.notices.length > 0) {
      sliderStore.set({ ...now, notices: [], found: new Set([...now.found, ...news.map(({ id }) => id)]) });
    }
    keepInAddress({ p: now.probability, y: now.label, ...(!compact && scaleOf(options)) });
    speak([say(lossView(now, options)), ...news.map(({ lesson }) => lesson)].join('. '));
  };
  const settle = (change: Partial<Prediction>): void => {
    move(change);
    rest();
  };
  const override = (change: Prediction): void => {
    setOverrides(overrides + 1);
    settle(change);
  };
  const drag = (probability: number): void => {
    move({ probability: snapped(probability, options.axis) });
  };

  const plot = (
    <LossPlot
      place={plotBox}
      view={view}
      label={prediction.label}
      options={options}
      compact={compact}
      onDrag={drag}
      onRelease={() => {
        rest();
      }}
      onCancel={(probability) => {
        move({ probability });
      }}
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
  const hear = (): void => {
    toggleSound(id, heardLosses(prediction.label, options, compact), speak);
  };
  const form = (children: VNode[]): VNode => (
    <FigureForm
      class={compact ? 'widget loss-slider compact' : 'widget loss-slider'}
      {...{ notices, spoken }}
      printed={view.printed}
      keys={compact ? compactKeys : figureKeys}
      letters={{
        h: hear,
        v: () => {
          speak(compact ? view.spoken : `${view.spoken}, squared error ${view.squaredError.text}`);
        },
      }}
    >
      {children}
    </FigureForm>
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
    ]);
  }
  return form([
    plot,
    <div class="main-controls needs-script">
      {control}
      <LabelSwitch
        id={id}
        name="y"
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
          key={overrides}
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
                override({ ...prediction, probability: predictions[prediction.label] });
              }}
            >
              {name}
            </button>
          ))}
        </div>
      </div>
      <OptionSwitches
        id={id}
        options={options}
        onChange={(next) => {
          setOptions(next);
          keepInAddress(scaleOf(next));
        }}
      />
      <Challenges found={found} />
      <FigureTools
        id={id}
        stateNow={() => ({ p: prediction.probability, y: prediction.label, ...scaleOf(options) })}
        onReset={() => {
          setOptions(builtOptions);
          override(builtPrediction);
          keepInAddress(scaleOf(builtOptions));
        }}
        onHear={hear}
        onSpeak={speak}
      />
    </div>,
  ]);
}

import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { FigureForm } from '../figure-form.tsx';
import { useFigureState } from '../figure-state.ts';
import { FigureTools } from '../figure-tools.tsx';
import { figureKeys } from '../key-lines.ts';
import { Output } from '../output.tsx';
import { useDrag } from '../plot/use-drag.ts';
import { RangeControl } from '../range-control.tsx';
import { AtRest } from '../at-rest.tsx';
import { Transport } from '../run/transport.tsx';
import { useRun } from '../run/use-run.ts';
import { toggleSound } from '../sound.ts';
import { RacePlots } from './plots.tsx';
import { Prediction } from './prediction.tsx';
import { RaceReadouts } from './readouts.tsx';
import { SetupControls } from './setup-controls.tsx';
import { builtState, linkOf, movedTo, stateOf, withSetup, type RaceState } from './state.ts';
import { heardRace, raceView } from './view.ts';

/** How long a whole run takes, whatever the number of steps. */
const durationMs = 6000;

/** Cross-entropy and squared error from the same start at the same learning rate. */
export function Race({ id }: { id: string }): VNode {
  const [state, setState] = useState(builtState);
  /** The newest state: a gesture may end before what it changed is drawn. */
  const newest = useRef(state);
  /** Counts the gestures that make a refused entry out of date although the number may be the same. */
  const [overrides, setOverrides] = useState(0);
  const stage = useRef<HTMLDivElement>(null);
  const set = (next: RaceState): void => {
    newest.current = next;
    setState(next);
  };
  const figure = useFigureState(id, ['w0', 'b0', 'rate', 'boost', 'step', 'steps'], (link) => {
    const asked = stateOf(link);
    set(asked.state);
    return asked.complaints;
  });
  const view = raceView(state);
  const asking = view.question?.asking === true;

  const rest = (): void => {
    figure.rest(raceView(newest.current).spoken, linkOf(newest.current));
  };
  const run = useRun({
    stage,
    position: state.step / state.steps,
    durationMs,
    onMove: (position) => {
      const step = Math.round(position * newest.current.steps);
      // Most frames of a short race show the step before.
      if (step !== newest.current.step || asking) set(movedTo(newest.current, step));
    },
    onRest: rest,
  });
  /** Whatever else the reader does stops a run. */
  const change = (next: RaceState): void => {
    run.giveWay();
    set(next);
  };
  const settle = (next: RaceState): void => {
    change(next);
    rest();
  };
  const override = (next: RaceState): void => {
    setOverrides(overrides + 1);
    settle(next);
  };
  const restorer = (): (() => void) => {
    const before = newest.current;
    return () => {
      set(before);
    };
  };
  const lookAt = (step: number): void => {
    change(movedTo(newest.current, step));
  };
  const mark = (probability: number): void => {
    set({ ...newest.current, mark: Math.round(probability * 100) / 100 });
  };
  /** The button that has been pressed is about to go. Without scrolling, which might take the plots out of sight. */
  const toTransport = (): void => {
    const run = stage.current?.closest('form')?.querySelector<HTMLElement>('.transport button');
    run?.focus({ preventScroll: true });
  };
  const drag = {
    state,
    onRelease: rest,
    onCancel: set,
    onDrag: ({ x }: { x: number }) => {
      lookAt(view.chart.stepAt(x));
    },
  };
  const dragInLoss = useDrag(drag);
  const dragInProbability = useDrag({
    ...drag,
    onDrag: ({ x, y }) => {
      if (newest.current.question === 'open' && asking) mark(1 - y);
      else drag.onDrag({ x });
    },
  });

  // What is to come is not to be heard either while it is asked about.
  const hear = asking
    ? undefined
    : (): void => {
        toggleSound(id, heardRace(newest.current), figure.speak);
      };

  return (
    <FigureForm
      class={asking ? 'widget race asking' : 'widget race'}
      {...figure}
      printed={view.printed}
      keys={figureKeys}
      letters={{
        h: hear,
        v: () => {
          figure.speak(`${view.spoken.replace(/\.$/, '')}. ${view.losses}`);
        },
      }}
    >
      <div class="stage" ref={stage}>
        <RacePlots
          id={id}
          view={view}
          drags={{ probability: dragInProbability, loss: asking ? undefined : dragInLoss }}
        />
      </div>
      <div class="main-controls needs-script">
        {view.question && (
          <Prediction
            id={id}
            question={view.question}
            onMark={mark}
            onAnswer={() => {
              set({ ...newest.current, question: 'marked' });
              toTransport();
              run.start();
            }}
            onSkip={() => {
              settle({ ...newest.current, question: 'skipped' });
              toTransport();
            }}
          />
        )}
        <RangeControl
          id={`${id}-step`}
          name="step"
          label="step"
          min={0}
          max={state.steps}
          step={1}
          value={state.step}
          valueText={view.spokenStep}
          onMove={lookAt}
          restorer={restorer}
          onRest={rest}
        >
          <Output name="step-shown" class="range-value" shown={view.step} />
        </RangeControl>
        <Transport
          run={run}
          atStart={state.step === 0}
          atEnd={state.step === state.steps}
          onStep={() => {
            settle(movedTo(newest.current, newest.current.step + 1));
          }}
          onRewind={() => {
            settle(movedTo(newest.current, 0));
          }}
        />
      </div>
      <RaceReadouts runners={view.runners} />
      <AtRest of={[state.w0, state.b0, state.rate, state.boost, state.steps, overrides, asking]}>
        <SetupControls
          id={id}
          state={state}
          view={view}
          overrides={overrides}
          onChange={(setup) => {
            change(withSetup(newest.current, setup));
          }}
          restorer={restorer}
          onRest={rest}
          onOverride={(setup) => {
            override(withSetup(newest.current, setup));
          }}
          onRefuse={figure.speak}
        >
          <AtRest of={[asking, overrides]}>
            <FigureTools
              id={id}
              stateNow={() => linkOf(newest.current)}
              onReset={() => {
                override(builtState);
              }}
              onHear={hear}
              onSpeak={figure.speak}
            />
          </AtRest>
        </SetupControls>
      </AtRest>
    </FigureForm>
  );
}

import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { AtRest } from '../at-rest.tsx';
import { ChoiceSwitch } from '../choice-switch.tsx';
import { FigureForm } from '../figure-form.tsx';
import { useFigureState } from '../figure-state.ts';
import { FigureTools } from '../figure-tools.tsx';
import { figureKeys } from '../key-lines.ts';
import { NumberEntry } from '../number-entry.tsx';
import { toggleSound } from '../sound.ts';
import { Coin } from './coin.tsx';
import { Examples } from './examples.tsx';
import { builtState, headsDomain, linkNames, linkOf, stateOf, type LikelihoodState } from './state.ts';
import { coinView, examplesView } from './view.ts';

const views = [
  { value: 'coin', text: 'a coin' },
  { value: 'examples', text: 'four examples' },
] as const;

/** The same thing twice: a product of probabilities and a sum of losses, for a coin and for four examples. */
export function Likelihood({ id }: { id: string }): VNode {
  const [state, setState] = useState(builtState);
  /** The newest state: a gesture may end before what it changed is drawn. */
  const newest = useRef(state);
  /** Counts the resets, which make a refused entry out of date although the number may be the same. */
  const [overrides, setOverrides] = useState(0);
  const set = (next: LikelihoodState): void => {
    newest.current = next;
    setState(next);
  };
  const figure = useFigureState(id, linkNames, (values) => {
    set(stateOf(values));
    return undefined;
  });
  const { view, heads, tosses, predictions } = state;
  // Ten thousand tosses are multiplied and added up only when they have changed.
  const coin = useMemo(() => coinView({ heads, tosses }), [heads, tosses]);
  const examples = useMemo(() => examplesView(predictions), [predictions]);

  const move = (change: Partial<LikelihoodState>): void => {
    set({ ...newest.current, ...change });
  };
  const rest = (): void => {
    const { view, predictions } = newest.current;
    const shown = view === 'coin' ? coinView(newest.current) : examplesView(predictions);
    figure.rest(shown.spoken, linkOf(newest.current));
  };
  const settle = (change: Partial<LikelihoodState>): void => {
    move(change);
    rest();
  };

  // The examples have no curves.
  const hear =
    view === 'coin'
      ? (): void => {
          toggleSound(id, coin.heard, figure.speak);
        }
      : undefined;

  return (
    <FigureForm
      class="widget likelihood"
      {...figure}
      keys={figureKeys}
      letters={{
        h: hear,
        v: () => {
          figure.speak((view === 'coin' ? coin : examples).spoken);
        },
      }}
      printed={['a coin, ', ...coin.printed, '; four examples, ', ...examples.printed, '.']}
    >
      <AtRest of={[view]}>
        <ChoiceSwitch
          id={`${id}-view`}
          name="view"
          legend="show"
          options={views}
          value={view}
          onChoose={(view) => {
            settle({ view });
          }}
        />
      </AtRest>
      <Coin
        {...{ id, state }}
        view={coin}
        chosen={view === 'coin'}
        onMove={move}
        onRest={rest}
        onSettle={settle}
      />
      <AtRest of={[examples, view]}>
        <Examples
          {...{ id, predictions }}
          view={examples}
          chosen={view === 'examples'}
          onMove={(predictions) => {
            move({ predictions });
          }}
          onRest={rest}
        />
      </AtRest>
      <div class="controls needs-script">
        <div class="presets" data-chosen={view === 'coin'}>
          <NumberEntry
            key={overrides}
            id={`${id}-exact`}
            name="heads-exact"
            label="exactly"
            value={heads}
            domain={headsDomain}
            onRead={(heads) => {
              settle({ heads });
            }}
            onRefuse={figure.speak}
          />
        </div>
        <AtRest of={[view, tosses, overrides]}>
          <FigureTools
            id={id}
            stateNow={() => linkOf(newest.current)}
            onReset={() => {
              setOverrides(overrides + 1);
              settle(builtState);
            }}
            onHear={hear}
            onSpeak={figure.speak}
          />
        </AtRest>
      </div>
    </FigureForm>
  );
}

import type { VNode } from 'preact';
import { formatInteger } from '../../math/index.ts';
import { AtRest } from '../at-rest.tsx';
import { ChoiceSwitch } from '../choice-switch.tsx';
import { thumb } from '../loss-slider/state.ts';
import { Output } from '../output.tsx';
import { RangeControl } from '../range-control.tsx';
import { Factors } from './factors.tsx';
import { LikelihoodPlots } from './plots.tsx';
import { CoinReadouts } from './readouts.tsx';
import { largestHeads, smallestHeads, tossCounts, type LikelihoodState } from './state.ts';
import type { CoinView } from './view.ts';

type CoinState = Pick<LikelihoodState, 'heads' | 'tosses'>;

interface Props {
  id: string;
  view: CoinView;
  state: CoinState;
  chosen: boolean;
  onMove: (change: Partial<CoinState>) => void;
  onRest: () => void;
  onSettle: (change: Partial<CoinState>) => void;
}

const tossOptions = tossCounts.map((value) => ({ value, text: formatInteger(value) }));

/** One probability for all tosses. */
export function Coin(props: Props): VNode {
  const { id, view, state, chosen, onMove, onRest, onSettle } = props;
  return (
    <div class="widget coin" data-chosen={chosen}>
      <p class="view-name">A coin</p>
      <LikelihoodPlots
        view={view}
        onDrag={(heads) => {
          onMove({ heads: thumb(heads) });
        }}
        onRelease={onRest}
        onCancel={(heads) => {
          onMove({ heads });
        }}
      />
      <div class="main-controls needs-script">
        <RangeControl
          id={`${id}-heads`}
          name="heads-probability"
          label="probability of heads"
          min={smallestHeads}
          max={largestHeads}
          step={0.01}
          value={state.heads}
          valueText={view.spokenValue}
          onMove={(heads) => {
            onMove({ heads });
          }}
          onRest={onRest}
        >
          <Output name="heads" class="range-value" shown={view.heads} />
        </RangeControl>
        <AtRest of={[state.tosses]}>
          <ChoiceSwitch
            id={`${id}-tosses`}
            name="tosses"
            legend="tosses"
            options={tossOptions}
            value={state.tosses}
            onChoose={(tosses) => {
              onSettle({ tosses });
            }}
          />
        </AtRest>
      </div>
      <div class="side">
        <Factors view={view} note={view.times === 1 ? '' : `; each ${formatInteger(view.times)} times`} />
        <CoinReadouts view={view} chosen={chosen} />
      </div>
    </div>
  );
}

import type { ComponentChildren, VNode } from 'preact';
import { Data } from '../output.tsx';
import { Published } from './published.tsx';
import type { CoinView, Totals } from './view.ts';

interface Props {
  view: Totals;
  chosen: boolean;
  /** What stands below the product and below the mean. */
  underProduct?: ComponentChildren;
  underMean?: ComponentChildren;
  /** The product as powers. */
  powers?: ComponentChildren;
}

/** The same thing twice: the product, and the sum and the mean of the losses. */
export function TotalReadouts({ view, chosen, underProduct, underMean, powers }: Props): VNode {
  const number = (name: string, shown: Totals['sum']): VNode => <Published {...{ chosen, name, shown }} />;
  return (
    <dl class="readouts">
      <div class="prediction">
        <dt>product{powers}</dt>
        <dd>
          {number('product', view.product)}
          {underProduct}
        </dd>
      </div>
      <div class="loss">
        <dt>sum of the losses</dt>
        <dd>{number('sum-loss', view.sum)}</dd>
      </div>
      <div class="loss">
        <dt>mean loss</dt>
        <dd>
          {number('mean-loss', view.mean)}
          {underMean}
        </dd>
      </div>
      <div>
        <dt>
          typical probability of the truth
          <small>
            <i>e</i>
            <sup>−mean</sup>
          </small>
        </dt>
        <dd>{number('geometric-mean', view.geometricMean)}</dd>
      </div>
    </dl>
  );
}

export function CoinReadouts({ view, chosen }: { view: CoinView; chosen: boolean }): VNode {
  const { underflow, heads, tails, counts } = view;
  return (
    <TotalReadouts
      view={view}
      chosen={chosen}
      powers={
        <small>
          <Data shown={heads} />
          <sup>
            <Data shown={counts.heads} />
          </sup>{' '}
          × <Data shown={tails} />
          <sup>
            <Data shown={counts.tails} />
          </sup>
        </small>
      }
      underProduct={
        <small>
          {typeof underflow === 'string' ? null : 'rounded to 0 from toss '}
          <Published chosen={chosen} name="underflow-toss" shown={underflow} />
        </small>
      }
      underMean={
        <small>
          <Published chosen={chosen} name="excess" shown={view.excess} /> above the least
        </small>
      }
    />
  );
}

import type { VNode } from 'preact';
import { Output } from '../output.tsx';
import { Typeset } from '../typeset.tsx';
import type { LossView } from './view.ts';

export function Readouts({ view }: { view: LossView }): VNode {
  return (
    <dl class="readouts">
      <div>
        <dt>probability of the truth</dt>
        <dd>
          <Output name="truth" shown={view.truth} />
        </dd>
      </div>
      <div>
        <dt>loss in nats</dt>
        <dd>
          <Output name="loss" shown={view.loss} />
        </dd>
      </div>
      <div>
        <dt>the same in bits</dt>
        <dd>
          <Output name="bits" shown={view.bits} />
        </dd>
      </div>
      <div>
        <dt>
          gradient <Typeset name="gradient" />
        </dt>
        <dd>
          <Output name="gradient" shown={view.gradient} />
          <small>{view.push}</small>
        </dd>
      </div>
      <div class="squared-error swatch">
        <dt>squared error</dt>
        <dd>
          <Output name="squared-error" shown={view.squaredError} />
        </dd>
      </div>
      <div class="squared-error">
        <dt>its gradient</dt>
        <dd>
          <Output name="squared-error-gradient" shown={view.squaredErrorGradient} />
          <small>
            <Output name="slope-ratio" shown={view.ratio} /> times weaker
          </small>
        </dd>
      </div>
    </dl>
  );
}

import type { VNode } from 'preact';
import { Output } from '../output.tsx';
import { Typeset } from '../typeset.tsx';
import type { GradientsView } from './view.ts';

export function GradientsReadouts({ view }: { view: GradientsView }): VNode {
  return (
    <dl class="readouts">
      <div>
        <dt>
          prediction <Typeset name="prediction" />
        </dt>
        <dd>
          <Output name="prediction" shown={view.prediction} />
        </dd>
      </div>
      <div>
        <dt>probability of the truth</dt>
        <dd>
          <Output name="truth" shown={view.truth} />
        </dd>
      </div>
      <div class="loss swatch">
        <dt>slope of cross-entropy</dt>
        <dd>
          <Output name="ce-slope" shown={view.crossEntropySlope} />
        </dd>
      </div>
      <div class="squared-error swatch">
        <dt>slope of squared error</dt>
        <dd>
          <Output name="se-slope" shown={view.squaredErrorSlope} />
          <small>
            <Output name="slope-ratio" shown={view.ratio} /> times weaker
          </small>
        </dd>
      </div>
      <div>
        <dt>bend of squared error</dt>
        <dd>{view.bend}</dd>
      </div>
    </dl>
  );
}

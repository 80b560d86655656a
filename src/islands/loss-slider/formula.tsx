import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Label } from '../../charts/loss-chart.ts';
import { formatProbability } from '../../math/index.ts';
import { Typeset } from '../typeset.tsx';
import type { LossView } from './view.ts';

interface Props {
  view: LossView;
  label: Label;
}

/**
 * The equation with its numbers put in. KaTeX drew it at build time with named slots; here their text changes, and
 * the term that vanishes is struck out. A sentence says the same to a screen reader.
 */
export function LiveFormula({ view, label }: Props): VNode {
  const formula = useRef<HTMLDivElement>(null);
  // Before the next paint: the old number must not show beside the new one.
  useLayoutEffect(() => {
    const { value } = view.probability;
    const write = (slot: string, text: string): void => {
      const element = formula.current?.querySelector(`.slot-${slot}`);
      if (element && element.textContent !== text) element.textContent = text;
    };
    write('label', String(label));
    write('other-label', String(1 - label));
    write('prediction', enclosed(view.probability.text));
    write('complement', enclosed(formatProbability(1 - value)));
    write('loss', view.loss.text);
    for (const [term, vanished] of [
      ['positive', label === 0],
      ['negative', label === 1],
    ] as const) {
      formula.current?.querySelector(`.term-${term}`)?.classList.toggle('vanished', vanished);
    }
  }, [view, label]);
  return (
    <div class="live-formula">
      <div ref={formula} class="live-parts" aria-hidden="true">
        <Typeset name="live-positive" />
        <Typeset name="live-negative" />
        <Typeset name="live-result" />
      </div>
      <span class="spoken">{view.equation}</span>
    </div>
  );
}

/** A difference, such as `1 − 1 × 10⁻⁶`, needs brackets behind a logarithm. */
function enclosed(text: string): string {
  return /\s−/.test(text) ? `(${text})` : text;
}

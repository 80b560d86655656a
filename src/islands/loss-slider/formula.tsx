import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Label } from '../../charts/label.ts';
import { Data } from '../output.tsx';
import { Typeset } from '../typeset.tsx';
import { formulaSlots, vanishedTerm } from './formula-slots.ts';
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
    for (const [slot, { value, text }] of Object.entries(formulaSlots(view, label))) {
      const element = formula.current?.querySelector<HTMLElement>(`.slot-${slot}`);
      if (!element) continue;
      element.dataset['value'] = String(value);
      write(element, text);
    }
    for (const term of ['positive', 'negative'] as const) {
      formula.current
        ?.querySelector(`.term-${term}`)
        ?.classList.toggle('vanished', term === vanishedTerm(label));
    }
  }, [view, label]);
  return (
    <div class="live-formula">
      <div ref={formula} class="live-parts" aria-hidden="true">
        <Typeset name="live-positive" />
        <Typeset name="live-negative" />
        <Typeset name="live-result" />
      </div>
      <p class="spoken">
        Loss: minus the logarithm of {label === 0 && '1 minus '}
        <Data shown={view.probability} /> is <Data shown={view.loss} /> nats.
      </p>
    </div>
  );
}

/** Without a new node: the page's `:has()` rules would look at every formula again. */
function write(element: HTMLElement, text: string): void {
  const { firstChild } = element;
  if (element.textContent === text) return;
  if (firstChild instanceof Text && element.childNodes.length === 1) firstChild.data = text;
  else element.textContent = text;
}

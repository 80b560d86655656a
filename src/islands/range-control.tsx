import type { ComponentChildren, VNode } from 'preact';
import { useRef } from 'preact/hooks';

/** A key is a gesture; keys that follow one another so fast are one, which is spoken of and kept once. */
const pauseMs = 200;

interface Props {
  id: string;
  name: string;
  label: ComponentChildren;
  min: number;
  max: number;
  step: number;
  /** Where the thumb rests. */
  value: number;
  /** What a screen reader says for the value. */
  valueText: string;
  /** What stands at the end of the line: the value, as an output. */
  children?: ComponentChildren;
  onMove: (value: number) => void;
  /**
   * Asked before a finger or the mouse moves the thumb: what puts back what is shown then, should it have been to scroll.
   * Needed where moving to `value` again would not, since the thumb only comes near it or moving changes more than that.
   */
  restorer?: () => () => void;
  /** A gesture on the slider has ended; the slider itself has spoken its value. */
  onRest: () => void;
  /** A step button was pressed; without it, the buttons move the slider by `step`. */
  onStep?: (direction: 1 | -1) => void;
}

/** A native slider between two step buttons, with its label and its value. */
export function RangeControl(props: Props): VNode {
  const latest = useRef(props);
  latest.current = props;
  /** Its form, if the thumb has moved since a gesture last ended. Until then the form keeps its size: figure.css. */
  const moved = useRef<HTMLFormElement | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const restore = useRef<(() => void) | undefined>(undefined);
  const { id, name, label, min, max, step, value, valueText, children, onMove } = props;
  const onStep =
    props.onStep ??
    ((direction) => {
      // By whole steps from the lower end, as the slider counts them: 0.1 + 0.2 must not become 0.30000000000000004.
      const decimals = String(step).split('.')[1]?.length ?? 0;
      const next = Number((value + direction * step).toFixed(decimals));
      onMove(Math.min(max, Math.max(min, next)));
      // Preact draws the move in a microtask that is waiting by now; what rests is what is shown after it.
      queueMicrotask(() => {
        latest.current.onRest();
      });
    });
  // No browser tells of a change where the thumb ends where it began, though the state that it began from may have been
  // one that the thumb can only come near; nor where the focus leaves in the middle of a drag.
  const letGo = (): boolean => {
    clearTimeout(pause.current);
    if (!moved.current) return false;
    delete moved.current.dataset['held'];
    moved.current = null;
    return true;
  };
  const end = (): void => {
    if (letGo()) latest.current.onRest();
  };
  const button = (direction: 1 | -1): VNode => (
    <button
      type="button"
      class="step"
      aria-label={direction === 1 ? 'More' : 'Less'}
      aria-describedby={`${id}-name`}
      onClick={() => {
        onStep(direction);
      }}
    >
      {direction === 1 ? '+' : '−'}
    </button>
  );
  return (
    <div class="range-control">
      <label for={id} id={`${id}-name`}>
        {label}
      </label>
      {button(-1)}
      <input
        id={id}
        name={name}
        type="range"
        aria-valuetext={valueText}
        {...{ min, max, step }}
        // As the element holds it: a number is never equal to that, Preact would set it anew after every move, and
        // Firefox then thinks that it was the page and no gesture that moved it, and tells of no end.
        value={String(value)}
        onInput={(event) => {
          const { form, valueAsNumber } = event.currentTarget;
          if (form && !moved.current) {
            form.style.setProperty('--held', `${String(form.getBoundingClientRect().height)}px`);
            form.dataset['held'] = '';
          }
          moved.current = form;
          clearTimeout(pause.current);
          onMove(valueAsNumber);
        }}
        onChange={() => {
          pause.current = setTimeout(end, pauseMs);
        }}
        onPointerDown={() => {
          restore.current =
            props.restorer?.() ??
            (() => {
              onMove(value);
            });
        }}
        onPointerUp={end}
        // It was to scroll the page.
        onPointerCancel={() => {
          if (letGo()) restore.current?.();
        }}
        onBlur={end}
      />
      {button(1)}
      {children}
    </div>
  );
}

import { useRef, type MutableRef } from 'preact/hooks';

/** Where in the plot the pointer is: shares of its width from the left and of its height from the top, 0 to 1. */
export interface PlotShare {
  x: number;
  y: number;
}

export interface DragOptions<State> {
  /** What the drag changes, as it stands. */
  state: State;
  onDrag: (share: PlotShare) => void;
  onRelease: () => void;
  /** The gesture was not meant for the point; here is the state from before it. */
  onCancel: (before: State) => void;
  /** Whether the point moves up and down as well: a finger that has hold of it then does not scroll the page. */
  everyWay?: boolean;
}

/** The plot's element and the handlers that follow a pointer over it. */
export interface Drag {
  ref: MutableRef<SVGSVGElement | null>;
  onPointerDown: (event: PointerEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
  onPointerUp: (event: PointerEvent) => void;
  onPointerCancel: (event: PointerEvent) => void;
  onTouchMove?: (event: TouchEvent) => void;
}

interface Gesture<State> {
  before: State;
  /** Whose it is: another finger on the plot takes no part. */
  pointerId: number;
  /** Where it began, in pixels of the window. */
  x: number;
  y: number;
  /** Whether it has hold of a point that moves every way. */
  held: boolean;
  /** Whether anything has followed it yet. */
  moved: boolean;
}

const share = (at: number, from: number, size: number): number =>
  Math.min(1, Math.max(0, (at - from) / size));

/** Follows a pointer over a plot: a press, a drag, and a finger that turns out to scroll the page. */
export function useDrag<State>(options: DragOptions<State>): Drag {
  const { state, onDrag, onRelease, onCancel, everyWay = false } = options;
  const ref = useRef<SVGSVGElement | null>(null);
  const gesture = useRef<Gesture<State> | undefined>(undefined);
  const release = useRef(onRelease);
  release.current = onRelease;

  /** The gesture that an event belongs to. */
  const gestureOf = ({ pointerId }: PointerEvent): Gesture<State> | undefined =>
    gesture.current?.pointerId === pointerId ? gesture.current : undefined;
  const follow = ({ clientX, clientY }: PointerEvent): void => {
    const box = ref.current?.getBoundingClientRect();
    if (gesture.current === undefined || box === undefined || box.width === 0) return;
    gesture.current.moved = true;
    onDrag({ x: share(clientX, box.left, box.width), y: share(clientY, box.top, box.height) });
  };

  return {
    ref,
    onPointerDown: (event) => {
      if (event.button !== 0 || !event.isPrimary) return;
      const { pointerId, clientX: x, clientY: y } = event;
      const held = everyWay && (event.target as Element).matches('.grip');
      gesture.current = { before: state, pointerId, x, y, held, moved: false };
      ref.current?.setPointerCapture(pointerId);
      // A finger may only want to scroll the page.
      if (event.pointerType !== 'touch') follow(event);
    },
    onPointerMove: (event) => {
      const own = gestureOf(event);
      if (own === undefined) return;
      const { x, y, held, moved } = own;
      if (held || moved || Math.abs(event.clientX - x) > Math.abs(event.clientY - y)) follow(event);
    },
    onPointerUp: (event) => {
      const own = gestureOf(event);
      if (own === undefined) return;
      if (!own.moved) follow(event);
      gesture.current = undefined;
      // A tap moves the point only now; what is released is what is shown once that is drawn, as with a step button.
      queueMicrotask(() => {
        release.current();
      });
    },
    onPointerCancel: (event) => {
      const own = gestureOf(event);
      if (own === undefined) return;
      if (own.moved) onCancel(own.before);
      gesture.current = undefined;
    },
    // Chromium does not ask shapes within a drawing for their touch-action. Two fingers enlarge the page all the same.
    ...(everyWay && {
      onTouchMove: (event) => {
        if (gesture.current?.held === true && event.touches.length === 1) event.preventDefault();
      },
    }),
  };
}

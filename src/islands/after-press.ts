let pressed = false;
let listening = false;

/** From now on it is known whether a pointer is down. */
export function watchPresses(): void {
  if (listening) return;
  listening = true;
  const know = (types: readonly string[], down: boolean): void => {
    for (const type of types)
      addEventListener(
        type,
        () => {
          pressed = down;
        },
        true,
      );
  };
  know(['pointerdown'], true);
  know(['pointerup', 'pointercancel'], false);
}

/** Does something when no pointer is down: what moves on the page under a press takes away its click. */
export function afterPress(act: () => void): void {
  setTimeout(() => {
    if (pressed) afterPress(act);
    else act();
  }, 20);
}

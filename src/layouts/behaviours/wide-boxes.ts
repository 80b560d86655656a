/** What is wide scrolls in its own box; a keyboard must reach that box, but only while there is something to scroll. */
export function reachWideBoxes(): void {
  const boxes = document.querySelectorAll<HTMLElement>('.katex-display, .live-formula, .table-box');
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) reachIfWide(target as HTMLElement);
  });
  for (const box of boxes) watch.observe(box);
  // Of what is out of sight the browser has laid out nothing and tells nothing, but the next Tab may lead there.
  const measureAll = ({ key }: KeyboardEvent): void => {
    if (key !== 'Tab') return;
    removeEventListener('keydown', measureAll);
    boxes.forEach(reachIfWide);
  };
  addEventListener('keydown', measureAll);
}

function reachIfWide(box: HTMLElement): void {
  if (box.scrollWidth > box.clientWidth + 1) {
    box.tabIndex = 0;
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', `${box.matches('.table-box') ? 'Table' : 'Equation'}, scrolls sideways`);
  } else {
    for (const attribute of ['tabindex', 'role', 'aria-label']) box.removeAttribute(attribute);
  }
}

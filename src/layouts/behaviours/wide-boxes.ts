/** What is wide scrolls in its own box; a keyboard must reach that box, but only while there is something to scroll. */
export function reachWideBoxes(): void {
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const box = target as HTMLElement;
      if (box.scrollWidth > box.clientWidth + 1) {
        box.tabIndex = 0;
        box.setAttribute('role', 'group');
        box.setAttribute(
          'aria-label',
          `${box.matches('.table-box') ? 'Table' : 'Equation'}, scrolls sideways`,
        );
      } else {
        for (const attribute of ['tabindex', 'role', 'aria-label']) box.removeAttribute(attribute);
      }
    }
  });
  for (const box of document.querySelectorAll('.katex-display, .live-formula, .table-box'))
    watch.observe(box);
}

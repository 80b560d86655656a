/**
 * What a link leads to may lie in a fold, which opens for it; not every browser does so by itself. A link that is
 * followed once more may find its place folded again, and changes no address: whoever listens is told all the same.
 */
export function unfoldTargets(): void {
  const unfold = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    let opened = false;
    for (let place: Element | null = target; place; place = place.parentElement) {
      if (!(place instanceof HTMLDetailsElement) || place.open) continue;
      place.open = opened = true;
    }
    if (opened) target?.scrollIntoView();
  };
  addEventListener('hashchange', unfold);
  unfold();
  document.addEventListener('click', ({ target, defaultPrevented }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href^="#"]');
    if (link && !defaultPrevented && link.hash === location.hash) dispatchEvent(new Event('hashchange'));
  });
}

/** The contents of a phone and a definition close once a link in them is followed: they would hide where it leads. */
export function closeFollowedPopovers(): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('a') === null) return;
    target.closest<HTMLElement>(':popover-open')?.hidePopover();
  });
}

/**
 * Once the page has loaded, loads the fonts of what has not been laid out yet, as on narrow screens most of a page: a
 * printer does not wait for them.
 */
export function loadFonts(): void {
  addEventListener('load', () => {
    for (const face of document.fonts) face.load().catch(doWithout);
  });
}

/** There is no network, or no such font in the system. */
function doWithout(): void {
  // Another font of its stack serves.
}

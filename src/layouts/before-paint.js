// Runs before the first paint, as a classic script: the reader's theme without a flash, the fonts of the text without
// a jump, the one figure that a link may ask for, a load without a stutter, and whether script works.
(function () {
  var root = document.documentElement;
  root.dataset.script = 'on';
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
  } catch {
    // Reading the store may itself throw; the system's theme serves.
  }
  // One figure alone: the rest is hidden by src/styles/alone.css, and behaviours/alone.ts does what needs the page.
  var figures = ['loss-slider', 'fig-gradients', 'fig-likelihood', 'fig-race', 'fig-surface'];
  var only = new URLSearchParams(location.search).getAll('only');
  if (only.length === 1 && figures.includes(only[0])) root.dataset.alone = only[0];
  // The fonts that stand in the page (src/build/page/fonts.ts) are decoded while the rest of it is read.
  document.fonts.forEach(function (face) {
    if (face.display === 'auto') load(face);
  });
  function load(face) {
    face.load().catch(function () {
      // There is no network, or the reader has turned fonts off; another of the stack serves.
    });
  }
  // At DOMContentLoaded and at load, Chromium asks of every control in a form whether and where it is seen, and lays
  // out what is far out of sight to tell. Where the reader is still at the top, figures further down (src/styles/
  // figure.css) are not there to be asked until then.
  var atTop = location.search + location.hash === '';
  // Whoever reloads or comes back is put where the page was left, by how far it was scrolled: no height may be a guess.
  if (/reload|back/.test(performance.getEntriesByType('navigation')[0]?.type)) {
    root.dataset.again = '';
    atTop = false;
  }
  document.addEventListener('readystatechange', function () {
    if (atTop && document.readyState === 'interactive') root.dataset.arriving = '';
  });
  function arrive() {
    atTop = false;
    delete root.dataset.arriving;
  }
  ['scroll', 'pointerdown', 'keydown', 'beforeprint'].forEach(function (type) {
    addEventListener(type, arrive, { once: true });
  });
  addEventListener('load', function () {
    // Those of what has not been laid out yet, as on narrow screens most of a page: a printer does not wait for them.
    document.fonts.forEach(load);
    setTimeout(arrive);
    if (!('live' in root.dataset)) root.dataset.script = 'failed';
    // From a folder a manifest would only print an error, and is not needed.
    if (location.protocol !== 'file:') {
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'manifest', href: './manifest.webmanifest' }),
      );
    }
  });
})();

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
  // Written by src/build/fonts.ts. From a folder a preload or a manifest would only print an error, and is not needed.
  var fonts = document.querySelector('meta[name=early-fonts]');
  if (fonts && location.protocol !== 'file:') {
    fonts.content.split(' ').forEach(function (href) {
      add({ rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href: href });
    });
    add({ rel: 'manifest', href: './manifest.webmanifest' });
  }
  function add(link) {
    document.head.append(Object.assign(document.createElement('link'), link));
  }
  // At DOMContentLoaded and at load, Chromium asks of every control in a form whether and where it is seen, and lays
  // out what is far out of sight to tell. Where the reader is still at the top, figures further down (src/styles/
  // figure.css) are not there to be asked until then.
  var atTop = location.search + location.hash === '';
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
    setTimeout(arrive);
    if (!('live' in root.dataset)) root.dataset.script = 'failed';
  });
})();

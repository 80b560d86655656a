// Runs before the first paint, as a classic script: the reader's theme without a flash, the fonts of the text without
// a jump, and whether script works.
(function () {
  var root = document.documentElement;
  root.dataset.script = 'on';
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
  } catch {
    // Reading the store may itself throw; the system's theme serves.
  }
  // Written by src/build/fonts.ts. From a folder a preload would only print an error, and is not needed.
  var fonts = document.querySelector('meta[name=early-fonts]');
  if (fonts && location.protocol !== 'file:') {
    fonts.content.split(' ').forEach(function (href) {
      var link = document.createElement('link');
      link.rel = 'preload';
      link.as = 'font';
      link.type = 'font/woff2';
      link.crossOrigin = '';
      link.href = href;
      document.head.append(link);
    });
  }
  addEventListener('load', function () {
    if (!('live' in root.dataset)) root.dataset.script = 'failed';
  });
})();

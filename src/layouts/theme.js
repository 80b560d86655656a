// Runs before the first paint, as a classic script: the reader's theme without a flash, and whether script works.
(function () {
  var root = document.documentElement;
  root.dataset.script = 'on';
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
  } catch {
    // Reading the store may itself throw; the system's theme serves.
  }
  addEventListener('load', function () {
    if (!('live' in root.dataset)) root.dataset.script = 'failed';
  });
})();

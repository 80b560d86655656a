/** The switch between light and dark; until it is used, the system decides. */
export function switchTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  if (button === null) return;
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = (): boolean => (root.dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const show = (): void => {
    button.setAttribute('aria-pressed', String(isDark()));
  };
  button.addEventListener('click', () => {
    root.dataset['theme'] = isDark() ? 'light' : 'dark';
    show();
    try {
      localStorage.setItem('theme', root.dataset['theme']);
    } catch {
      // Not kept for the next page; this one has it.
    }
  });
  // In another window.
  addEventListener('storage', ({ key, newValue }: StorageEvent) => {
    if (key !== 'theme' || (newValue !== 'dark' && newValue !== 'light')) return;
    root.dataset['theme'] = newValue;
    show();
  });
  system.addEventListener('change', show);
  show();
}

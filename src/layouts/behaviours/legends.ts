/** A legend's entry marks its symbol in the equation while pointed at or focused; a press keeps the mark. */
export function markSymbols(): void {
  for (const legend of document.querySelectorAll('.legend')) {
    const entries = [...legend.querySelectorAll('button')];
    const symbols = [...(legend.parentElement?.querySelectorAll('[class*=ink-]') ?? [])].filter(
      (symbol) => !legend.contains(symbol),
    );
    const mark = (): void => {
      const inks = entries
        .filter((entry) => entry.matches(':hover, :focus-visible, [aria-pressed=true]'))
        .map(({ dataset }) => `ink-${dataset['ink'] ?? ''}`);
      for (const { classList } of symbols)
        classList.toggle(
          'marked',
          inks.some((ink) => classList.contains(ink)),
        );
    };
    for (const entry of entries) {
      entry.setAttribute('aria-pressed', 'false');
      entry.addEventListener('click', () => {
        entry.setAttribute('aria-pressed', String(entry.getAttribute('aria-pressed') !== 'true'));
      });
    }
    for (const type of ['click', 'pointerover', 'pointerout', 'focusin', 'focusout'])
      legend.addEventListener(type, mark);
  }
}

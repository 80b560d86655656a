/** A legend's entry marks its symbol in the equation while pointed at or focused; a press keeps the mark. */
export function markSymbols(): void {
  for (const entry of document.querySelectorAll<HTMLButtonElement>('.legend button')) {
    entry.setAttribute('aria-pressed', 'false');
    entry.addEventListener('click', () => {
      const pressed = entry.getAttribute('aria-pressed') === 'true';
      entry.setAttribute('aria-pressed', String(!pressed));
    });
  }
}

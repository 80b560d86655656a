import { briefly } from '../../islands/briefly.ts';
import { copyText } from '../../islands/clipboard.ts';

/** Buttons that copy: the TeX of an equation, or the text of the element that they name. */
export function offerCopies(): void {
  const status = document.querySelector('#page-status');
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
    const label = button.textContent;
    const hideSoon = briefly(() => {
      button.textContent = label;
    });
    button.addEventListener('click', () => {
      void copyText(sourceOf(button)).then((copied) => {
        const word = copied ? 'Copied' : 'Copying is not allowed here';
        button.textContent = word;
        if (status) status.textContent = `${word}.`;
        hideSoon();
      });
    });
  }
}

function sourceOf(button: HTMLButtonElement): string {
  const place = button.closest(button.dataset['within'] ?? 'body');
  return place?.querySelector(button.dataset['copies'] ?? '')?.textContent.trim() ?? '';
}

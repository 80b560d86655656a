import { briefly } from '../../islands/briefly.ts';
import { copyText } from '../../islands/clipboard.ts';

/**
 * A click on a permalink also copies its address: the plain one of the place, since the state of a figure has links of
 * its own. The place replaces the entry in the history, as the reader is there already and Back is to lead away. Into
 * another tab or window it goes as any link does.
 */
export function copyPermalinks(): void {
  const status = document.querySelector<HTMLElement>('#page-status');
  let latest: Element | undefined;
  const hide = (): void => {
    latest?.removeAttribute('data-followed');
    status?.removeAttribute('data-shown');
  };
  const hideSoon = briefly(hide);
  document.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a.permalink');
    if (!link || event.defaultPrevented || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    const copying = copyText(link.href.replace(/\?[^#]*/, ''));
    location.replace(link.hash);
    void copying.then((copied) => {
      hide();
      if (!status) return;
      status.textContent = copied
        ? 'Link copied.'
        : 'Copying is not allowed here: the address bar has the link.';
      status.dataset['shown'] = '';
      link.dataset['followed'] = '';
      latest = link;
      hideSoon();
    });
  });
}

import { complaint, readLink } from '../../islands/link-state.ts';

/**
 * One figure alone, where the link's `only` asks for it: before-paint.js has marked the root and the styles hide the
 * rest. This gives the window the figure's title and a way to the lesson; where it cannot be had, the page stands
 * whole and says so.
 */
export function standAlone(): void {
  const { values, notices } = readLink(location.search, ['only']);
  const { only } = values;
  const figure = only && document.querySelector(`.figure:is(#${only}, #${only} > *)`);
  if (figure) {
    fill(only, figure);
    return;
  }
  delete document.documentElement.dataset['alone'];
  if (only) notices.push(complaint('only', [only], 'a figure of the page'));
  if (notices.length > 0) say(notices.join(' '));
}

function fill(id: string, figure: Element): void {
  const lesson = new URL(location.href);
  lesson.searchParams.delete('only');
  lesson.hash = id;
  const foot = document.createElement('p');
  foot.className = 'alone-foot';
  const link = document.createElement('a');
  link.href = lesson.href;
  // Out of the frame, too.
  link.target = '_top';
  link.textContent = document.querySelector('h1')?.textContent ?? document.title;
  foot.append('From the lesson ', link);
  document.body.append(foot);

  const title = figure.querySelector('.figure-title b')?.textContent;
  if (title) document.title = `${title} · ${document.title}`;
}

function say(words: string): void {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.textContent = words;
  document.querySelector('main')?.prepend(notice);
  const status = document.querySelector('#page-status');
  if (status) status.textContent = words;
}

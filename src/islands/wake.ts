import { h, hydrate, type ComponentType } from 'preact';
import { Boundary } from './boundary.ts';

/** Islands that stand in the page and have not come alive, in the order of the page. */
const waiting = new Set<Island>();

abstract class Island extends HTMLElement {
  connectedCallback(): void {
    if (!('live' in this.dataset)) waiting.add(this);
  }

  disconnectedCallback(): void {
    waiting.delete(this);
  }

  abstract wake(): void;
}

/**
 * Registers the custom element of an island. Its markup was drawn by the build from the same component and the
 * same props; the browser takes it over. An island says in `data-live` or `data-failed` what became of it: one that
 * failed, on waking or later, shows its first state again, no controls, and a note.
 */
export function registerIsland<Props extends object>(name: string, component: ComponentType<Props>): void {
  customElements.define(
    `${name}-island`,
    class extends Island {
      wake(): void {
        const { dataset } = this;
        // The note that the controls do not work, which only the style hides.
        const note = this.nextElementSibling;
        const fail = (): void => {
          note?.removeAttribute('hidden');
          delete dataset['live'];
          dataset['failed'] = '';
        };
        try {
          const props = JSON.parse(dataset['props'] ?? '{}') as Props;
          // Preact throws away what it could not take over.
          const still = [...this.childNodes].map((node) => node.cloneNode(true));
          const onCleared = (): void => {
            this.replaceChildren(...still);
          };
          dataset['live'] = '';
          note?.setAttribute('hidden', '');
          hydrate(h(Boundary, { onFail: fail, onCleared }, h(component, props)), this);
        } catch (error) {
          fail();
          // And not thrown: the other islands wake, and the rest of the script runs.
          reportError(error);
        }
      }
    },
  );
}

/**
 * Wakes the islands as the reader comes near them, or takes hold of one; all of them where a link carries a state,
 * which each must show or complain about, unless it asks for one figure alone, and before the page is printed. Each
 * wakes in a task of its own: a finger that comes in between is answered between two of them. Says in the root's
 * `data-awake` when none that is due is left.
 */
export function wakeIslands(): void {
  const due = new Set<Island>();
  let working = false;
  const wakeNext = (): void => {
    const [island] = due;
    if (island === undefined) {
      working = false;
      sayAwake();
      return;
    }
    setTimeout(wakeNext);
    wake(island);
  };
  const wake = (island: Island): void => {
    due.delete(island);
    if (!waiting.delete(island)) return;
    near.unobserve(island);
    island.wake();
  };
  const wakeInTurn = (islands: Iterable<Island>): void => {
    for (const island of islands) due.add(island);
    if (working) return;
    working = true;
    wakeNext();
  };
  const near = new IntersectionObserver(
    (entries) => {
      const seen = new Set(entries.filter((entry) => entry.isIntersecting).map(({ target }) => target));
      wakeInTurn([...waiting].filter((island) => seen.has(island)));
    },
    // One screen ahead.
    { rootMargin: '100% 0%' },
  );
  addEventListener('focusin', ({ target }) => {
    for (const island of waiting) if (island.contains(target as Node)) wake(island);
  });
  /** What a link leads to may be hidden until its island is awake. */
  const wakeTarget = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    for (const island of waiting) if (target !== null && island.contains(target)) wake(island);
  };
  addEventListener('hashchange', wakeTarget);
  addEventListener('beforeprint', () => {
    for (const island of waiting) wake(island);
    // None is left for the observer to report.
    sayAwake();
  });

  const inOrder = [...waiting].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  if (location.search === '' || 'alone' in document.documentElement.dataset)
    for (const island of inOrder) near.observe(island);
  else wakeInTurn(inOrder);
  wakeTarget();
}

function sayAwake(): void {
  document.documentElement.dataset['awake'] = '';
}

import { h, hydrate, type ComponentType } from 'preact';

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
 * failed shows no controls, and a note.
 */
export function registerIsland<Props extends object>(name: string, component: ComponentType<Props>): void {
  customElements.define(
    `${name}-island`,
    class extends Island {
      wake(): void {
        try {
          const props = JSON.parse(this.dataset['props'] ?? '{}') as Props;
          hydrate(h(component, props), this);
          this.dataset['live'] = '';
        } catch (error) {
          this.dataset['failed'] = '';
          throw error;
        }
      }
    },
  );
}

/**
 * Wakes the islands, the first on the page at once and every other in a task of its own: a finger that comes in
 * between is answered between two of them. Says in the root's `data-awake` when none is left.
 */
export function wakeIslands(): void {
  const inOrder = [...waiting].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  const wakeFrom = (index: number): void => {
    const island = inOrder[index];
    if (island === undefined) {
      document.documentElement.dataset['awake'] = '';
      return;
    }
    // Before waking, so that one that fails does not keep the others asleep.
    setTimeout(() => wakeFrom(index + 1));
    waiting.delete(island);
    island.wake();
  };
  wakeFrom(0);
}

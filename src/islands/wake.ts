import { h, hydrate, type ComponentType } from 'preact';

/**
 * Registers the custom element of an island. Its markup was drawn by the build from the same component and the
 * same props; the browser takes it over. An island says in `data-live` or `data-failed` what became of it: one that
 * failed shows no controls, and a note.
 */
export function wake<Props extends object>(name: string, component: ComponentType<Props>): void {
  class Island extends HTMLElement {
    connectedCallback(): void {
      if ('live' in this.dataset) return;
      try {
        const props = JSON.parse(this.dataset['props'] ?? '{}') as Props;
        hydrate(h(component, props), this);
        this.dataset['live'] = '';
      } catch (error) {
        this.dataset['failed'] = '';
        throw error;
      }
    }
  }
  customElements.define(`${name}-island`, Island);
}

import { h, hydrate, type ComponentType } from 'preact';

/**
 * Registers the custom element of an island. Its markup was drawn by the build from the same component and the
 * same props; the browser takes it over and says so in `data-live`, by which the style sheet shows the controls.
 */
export function wake<Props extends object>(name: string, component: ComponentType<Props>): void {
  class Island extends HTMLElement {
    connectedCallback(): void {
      if ('live' in this.dataset) return;
      const props = JSON.parse(this.dataset['props'] ?? '{}') as Props;
      hydrate(h(component, props), this);
      this.dataset['live'] = '';
    }
  }
  customElements.define(`${name}-island`, Island);
}

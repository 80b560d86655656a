import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Every state in which a drawing's numbers and names stand elsewhere: a query, and a slider to take from end to end. */
const figures = [
  { id: 'loss-slider', slider: 'p', queries: ['y=1', 'y=0', 'y=1&p=1e-12', 'y=0&p=0.999999999999'] },
  { id: 'fig-gradients', slider: 'z', queries: ['gy=1', 'gy=0'] },
  { id: 'fig-race', slider: 'boost', queries: ['', 'w0=0.6&b0=0.9', 'w0=4&b0=4', 'w0=-5&b0=3&rate=2'] },
  { id: 'fig-surface', slider: 'surface-step', queries: ['data=A', 'data=B', 'data=C', 'data=D'] },
  {
    id: 'fig-likelihood',
    slider: 'heads-probability',
    queries: ['tosses=10', 'tosses=1000', 'tosses=10000'],
  },
] as const;

/** Words of a figure's drawings that hang over the figure or lie on others, at 33 places of a slider. */
const misplaced = (page: Page, id: string, slider: string): Promise<string[]> =>
  page.locator(`#${id}`).evaluate(async (place, slider) => {
    const figure = place.matches('.figure') ? place : (place.querySelector('.figure') ?? place);
    const range = figure.querySelector<HTMLInputElement>(`input[type=range][name="${slider}"]`);
    if (range === null) throw new Error(`no slider ${slider}`);
    const found: string[] = [];
    const look = (): void => {
      const frame = figure.getBoundingClientRect();
      for (const drawing of figure.querySelectorAll('svg.plot')) {
        const words = [...drawing.querySelectorAll('text')]
          .filter((text) => text.checkVisibility({ visibilityProperty: true }))
          .map((text) => ({
            box: text.getBoundingClientRect(),
            said: `“${text.textContent}” at ${range.value}`,
          }))
          .filter(({ box }) => box.width > 0);
        words.forEach(({ box, said }, index) => {
          if (box.left < frame.left || box.right > frame.right) found.push(`${said} hangs over`);
          for (const { box: other, said: second } of words.slice(index + 1)) {
            const width = Math.min(box.right, other.right) - Math.max(box.left, other.left);
            const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
            // The box of a line is higher than its digits.
            if (width > 1 && height > 4) found.push(`${said} lies on ${second}`);
          }
        });
      }
    };
    const [min, max] = [Number(range.min), Number(range.max)];
    look();
    for (let place = 0; place <= 32; place += 1) {
      // The slider takes the nearest of its own.
      range.value = String(min + ((max - min) * place) / 32);
      range.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
      look();
    }
    return found;
  }, slider);

for (const width of [320, 360, 1280])
  for (const { id, slider, queries } of figures)
    test(`at ${String(width)} px no number or name of #${id} hangs over it or lies on another`, async ({
      lesson,
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const query of queries) {
        await lesson.goto(query, id);
        expect(await misplaced(page, id, slider), query).toEqual([]);
      }
    });

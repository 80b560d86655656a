import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/**
 * Parts of drawings that may be faint: grids, areas that curves lie over, lines to what is said in words, and the rim
 * that sets a trail off from a map of its own shade.
 */
const faint =
  ':is(.grid *, .casing, .loss-bar, .grip, .concave, .whole, .cut, .band, .valley *, [class*="tick"] *, pattern *, clipPath *, defs *)';

/** Shapes of the figures with less contrast to their ground than WCAG 1.4.11 asks for, once each. */
function tooFaint(page: Page): Promise<string[]> {
  return page.evaluate((allowed) => {
    type Color = readonly [number, number, number, number];
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    // The browser's own reading of a colour, whatever way it is written.
    const read = (color: string): Color => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [r, g, b, a / 255];
    };
    const above = function* (element: Element): Generator<Element> {
      for (let one: Element | null = element; one; one = one.parentElement) yield one;
    };
    const groundOf = (element: Element): Color => {
      for (const one of above(element)) {
        const color = read(getComputedStyle(one).backgroundColor);
        if (color[3] === 1) return color;
      }
      return [255, 255, 255, 1];
    };
    const luminance = ([r, g, b]: Color): number => {
      const [red = 0, green = 0, blue = 0] = [r, g, b]
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (color: Color, ground: Color, opacity: number): number => {
      const share = color[3] * opacity;
      const mixed = color.map((part, index) => part * share + (ground[index] ?? 0) * (1 - share));
      const [light = 0, dark = 0] = [luminance(mixed as unknown as Color), luminance(ground)].sort(
        (a, b) => b - a,
      );
      return (light + 0.05) / (dark + 0.05);
    };
    const complaints = [...document.querySelectorAll<SVGElement>('.figure svg :is(path, line, circle, rect)')]
      .filter((shape) => shape.checkVisibility({ checkOpacity: true }) && !shape.matches(allowed))
      .flatMap((shape) => {
        const style = getComputedStyle(shape);
        const ground = groundOf(shape.closest('svg')!);
        const opacity = [...above(shape)].reduce(
          (share, one) => share * Number(getComputedStyle(one).opacity),
          1,
        );
        const inked = (ink: string, share: string): number =>
          ink === 'none' ? 1 : contrast(read(ink), ground, opacity * Number(share));
        const stroked = inked(style.stroke, style.strokeOpacity);
        const filled = inked(style.fill, style.fillOpacity);
        const best = Math.max(stroked, shape.tagName === 'line' ? 1 : filled);
        const name = `${shape.closest('.figure[id], section[id]')?.id ?? ''} ${shape.tagName}.${shape.getAttribute('class') ?? ''}`;
        return best < 3 ? [`${name}: ${best.toFixed(2)}`] : [];
      });
    return [...new Set(complaints)];
  }, faint);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    for (const query of [
      'step=30',
      'p=0.02&y=0&z=5&gy=0&data=B&w=3&b=2&step=120&heads=0.2&tosses=1000',
      'data=C&view=examples',
    ])
      test(`every curve and point of the figures stands out from its ground, at ${query}`, async ({
        lesson,
        page,
      }) => {
        await lesson.goto(query);
        await page.locator('html[data-awake]').waitFor({ state: 'attached' });
        expect(await tooFaint(page)).toEqual([]);
      });
  });
}

for (const property of ['opacity', 'stroke-opacity'])
  test(`a curve that is too faint by its ${property} is found`, async ({ lesson, page }) => {
    await lesson.goto('step=30');
    await page.locator('#loss-slider path.current').evaluate((curve, name) => {
      (curve as SVGElement).style.setProperty(name, '0.3');
    }, property);
    expect(await tooFaint(page)).toContainEqual(
      expect.stringMatching(/^loss-slider path\.\S*current.*: 1\.\d\d$/),
    );
  });

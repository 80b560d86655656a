import type { Page } from '@playwright/test';
import { parameters } from '../contract.ts';

/** What the page says at one moment: read at once, since a run goes on. */
export interface Shown {
  /** The state in the address. */
  link: Record<string, string>;
  /** Numbers of each figure by the names of their outputs; several where an output holds several. */
  numbers: Record<string, Record<string, { value: string; text: string }[]>>;
  /** What is set at each figure, by the name of the control. */
  controls: Record<string, Record<string, string>>;
  /** Outputs without a word. */
  silent: string[];
  failed: number;
  sideways: number;
  /** Points of drawings that are more than half a pixel off their curve, by how much. */
  offCurve: string[];
  /** What has the focus, if a reader could not see it or could not go on from it. */
  lostFocus: string | undefined;
}

export function read(page: Page): Promise<Shown> {
  return page.evaluate((ids) => {
    const outputs = [...document.querySelectorAll('output')];
    // Of each drawing that a curve has had so far, points along it in its own units: to ask for one takes a tenth of a
    // millisecond, and most curves are the same the next time.
    const kept = ((window as { pointsAlong?: Map<string, DOMPoint[]> }).pointsAlong ??= new Map());
    const pieces = 400;
    const pointsAlong = (path: SVGPathElement, length: number): DOMPoint[] => {
      const drawing = path.getAttribute('d') ?? '';
      const known = kept.get(drawing);
      if (known !== undefined) return known;
      const points = Array.from({ length: pieces + 1 }, (_, index) =>
        path.getPointAtLength((length * index) / pieces),
      );
      kept.set(drawing, points);
      return points;
    };
    const nearest = (dot: SVGGraphicsElement, path: SVGPathElement): number => {
      const box = dot.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const matrix = path.getScreenCTM();
      const length = path.getTotalLength();
      if (matrix === null || length === 0) return 0;
      const distance = (point: DOMPoint): number => {
        const at = point.matrixTransform(matrix);
        return Math.hypot(at.x - x, at.y - y);
      };
      // Coarsely along the whole curve, then ever more finely around the best place.
      const coarse = pointsAlong(path, length).map(distance);
      let least = Math.min(...coarse);
      let best = coarse.indexOf(least) / pieces;
      for (let step = 1 / pieces; step > 1e-8; step /= 2)
        for (const share of [best - step, best + step]) {
          if (share < 0 || share > 1) continue;
          const there = distance(path.getPointAtLength(length * share));
          if (there < least) [best, least] = [share, there];
        }
      return least;
    };
    const offCurve = [...document.querySelectorAll('svg.plot.draggable')].flatMap((plot) =>
      [...plot.querySelectorAll<SVGGraphicsElement>('circle.dot')].flatMap((dot) => {
        const own = dot.classList.contains('squared-error') ? 'path.squared-error' : 'path.current';
        const curve = plot.querySelector<SVGPathElement>(`.curves ${own}`);
        const box = dot.getBoundingClientRect();
        const edge = plot.getBoundingClientRect().top;
        // A hidden one is nowhere, and one whose value is beyond the plot waits at its edge.
        if (!curve || box.width === 0 || Math.abs(box.y + box.height / 2 - edge) < 1) return [];
        const off = nearest(dot, curve);
        const name = `${plot.closest('[id]')!.id} ${dot.getAttribute('class') ?? ''}`;
        return off > 0.5 ? [`${name}: ${off.toFixed(2)} px`] : [];
      }),
    );
    const focus = document.activeElement;
    const sensible =
      focus === null ||
      focus === document.body ||
      (focus.isConnected &&
        focus.checkVisibility() &&
        !focus.matches('[disabled], [inert] *, [aria-hidden="true"] *'));
    return {
      link: Object.fromEntries(new URLSearchParams(location.search)),
      numbers: Object.fromEntries(
        ids.map((id) => [
          id,
          Object.fromEntries(
            // The first of a name is the figure's own; a reader's answers further down may have the same.
            [...(document.getElementById(id)?.querySelectorAll('output') ?? [])].reverse().map((output) => [
              output.name,
              [...output.querySelectorAll('data')].map((data) => ({
                value: data.getAttribute('value') ?? '',
                text: data.textContent.trim(),
              })),
            ]),
          ),
        ]),
      ),
      controls: Object.fromEntries(
        ids.map((id) => [
          id,
          Object.fromEntries(
            [...(document.getElementById(id)?.querySelectorAll<HTMLInputElement>('input[name]') ?? [])].map(
              (input) => [input.name, input.type === 'checkbox' ? String(input.checked) : input.value],
            ),
          ),
        ]),
      ),
      silent: outputs.filter((output) => output.textContent.trim() === '').map(({ name }) => name),
      failed: document.querySelectorAll('[data-failed]').length,
      sideways: document.documentElement.scrollWidth - innerWidth,
      offCurve,
      lostFocus: sensible ? undefined : focus.outerHTML.slice(0, 120),
    };
  }, parameters.only.words);
}

import { useEffect, useRef, useState, type MutableRef } from 'preact/hooks';
import { colourHeight } from '../../charts/contour-map.ts';
import {
  exampleSets,
  lossLandscape,
  type ExampleSetName,
  type LossKind,
  type LossMap,
} from '../../math/index.ts';

/** The cells of the map that the browser paints. */
const rasterGrid = { columns: 241, rows: 321 } as const;

export type Raster = Readonly<Record<LossKind, LossMap>> & { readonly set: ExampleSetName };

export function rasterOf(set: ExampleSetName): Raster {
  const { data, window } = exampleSets[set];
  return { set, ...lossLandscape(data, window, rasterGrid.columns, rasterGrid.rows) };
}

/** How far below the screen the figure may be when its maps are computed. */
const ahead = '600px';

/** Both maps of a set, once the figure is near the screen and the browser has painted; undefined until then. */
export function useRaster(set: ExampleSetName, figure: MutableRef<Element | null>): Raster | undefined {
  const [near, setNear] = useState(false);
  const [raster, setRaster] = useState<Raster | undefined>(undefined);

  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        setNear(true);
      },
      { rootMargin: ahead },
    );
    if (figure.current) watch.observe(figure.current);
    return () => {
      watch.disconnect();
    };
  }, []);

  useEffect(() => {
    const compute = (): void => {
      setRaster((known) => (known?.set === set ? known : rasterOf(set)));
    };
    const timer = near ? setTimeout(compute) : undefined;
    // Paper does not wait.
    addEventListener('beforeprint', compute);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeprint', compute);
    };
  }, [near, set]);

  return raster?.set === set ? raster : undefined;
}

/** Paints a map, and again when its size or the colours of the page change. */
export function usePaint(
  map: LossMap | undefined,
  swatches: MutableRef<Element | null>,
): MutableRef<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement | null>(null);
  useEffect(() => {
    const target = canvas.current;
    const scale = swatches.current;
    // Without a canvas the contours of the build stay as they are, filled.
    if (map === undefined || scale === null || !target?.getContext('2d')) return undefined;
    let picture: HTMLCanvasElement | undefined;
    const draw = (): void => {
      picture ??= pictureOf(map, coloursOf(scale));
      place(picture, target);
      target.dataset['painted'] = '';
    };
    const recolour = (): void => {
      picture = undefined;
      draw();
    };
    const resized = new ResizeObserver(draw);
    resized.observe(target);
    const theme = new MutationObserver(recolour);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', recolour);
    return () => {
      delete target.dataset['painted'];
      resized.disconnect();
      theme.disconnect();
      system.removeEventListener('change', recolour);
    };
  }, [map]);
  return canvas;
}

type Colour = readonly [red: number, green: number, blue: number];

/** The colour scale as the style sheet gives it, read off its swatches, whatever notation they are in. */
function coloursOf(scale: Element): Colour[] {
  const colours = [...scale.children].map((swatch) => getComputedStyle(swatch).backgroundColor);
  const context = contextOf(canvasOf(colours.length, 1));
  colours.forEach((colour, index) => {
    context.fillStyle = colour;
    context.fillRect(index, 0, 1, 1);
  });
  const { data } = context.getImageData(0, 0, colours.length, 1);
  return colours.map((_, index) => [data[4 * index]!, data[4 * index + 1]!, data[4 * index + 2]!]);
}

/** How finely the colours between two swatches are told apart. */
const shades = 1024;

/** One pixel for each cell, the last row on top. */
function pictureOf({ losses }: LossMap, colours: readonly Colour[]): HTMLCanvasElement {
  const { columns, rows } = rasterGrid;
  const table = Array.from({ length: shades + 1 }, (_, index) => shadeAt(colours, index / shades));
  const picture = canvasOf(columns, rows);
  const context = contextOf(picture);
  const image = context.createImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  losses.forEach((loss, index) => {
    const row = rows - 1 - Math.floor(index / columns);
    pixels[row * columns + (index % columns)] = table[Math.round(colourHeight(loss) * shades)]!;
  });
  context.putImageData(image, 0, 0);
  return picture;
}

/** The colour at a height of the scale, as a little-endian pixel. */
function shadeAt(colours: readonly Colour[], height: number): number {
  const at = height * (colours.length - 1);
  const below = Math.min(colours.length - 2, Math.floor(at));
  const mix = (channel: 0 | 1 | 2): number => {
    const from = colours[below]![channel];
    return Math.round(from + (colours[below + 1]![channel] - from) * (at - below));
  };
  return ((255 << 24) | (mix(2) << 16) | (mix(1) << 8) | mix(0)) >>> 0;
}

/** Draws the picture as large as the canvas is on the screen, in the screen's own pixels. */
function place(picture: HTMLCanvasElement, target: HTMLCanvasElement): void {
  const { width, height } = target.getBoundingClientRect();
  target.width = Math.max(1, Math.round(width * devicePixelRatio));
  target.height = Math.max(1, Math.round(height * devicePixelRatio));
  const context = contextOf(target);
  context.imageSmoothingQuality = 'high';
  // The outermost values belong to the edges of the map, not half a cell inside them.
  context.drawImage(
    picture,
    0.5,
    0.5,
    picture.width - 1,
    picture.height - 1,
    0,
    0,
    target.width,
    target.height,
  );
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width, height });
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  return canvas.getContext('2d')!;
}

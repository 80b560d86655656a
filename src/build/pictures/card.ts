import { lossChart, placeOnCurve } from '../../charts/loss-chart.ts';
import type { Place } from '../../charts/plane.ts';
import { cardLoss, cardPrediction, cardSize, type CardWords } from './card-words.ts';
import { drawPng } from './draw-png.ts';
import type { InkName } from './inks.ts';
import { linesOf, textAt, type Style } from './text.ts';
import { trueTypeFonts } from './typefaces.ts';

type Inks = Record<InkName, string>;

/** Where the chart stands: its highest loss lies on the upper edge of the card. */
const plot = { left: 84, right: 1130, top: 0, bottom: 546 } as const;
/** Where the words stand: right of the steep part of the curve, above its flat one. */
const column = { left: 376, right: 1130, top: 72, bottom: 396 } as const;

/** What the pictures of all pages share: made once, since that takes longer than drawing with it. */
export interface CardParts {
  inks: Inks;
  chart: string;
  fonts: Uint8Array[];
}

export async function cardParts(pages: readonly CardWords[], inks: Inks): Promise<CardParts> {
  const chart = chartOf(inks);
  const words = pages.flatMap(({ kicker, title, lead }) => [kicker, title, lead]);
  return { inks, chart, fonts: await trueTypeFonts(chart + words.join('')) };
}

/** The picture of a page for previews of links to it: its words in the space that the loss curve leaves. */
export async function drawCard(words: CardWords, { inks, chart, fonts }: CardParts): Promise<Uint8Array> {
  const { width, height } = cardSize;
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${chart}${await wordsOf(words, inks, fonts)}</svg>`;
  return drawPng(svg, width, { background: inks.paper, fonts });
}

/** The curves, the point and what stands beside them, as SVG. */
export function chartOf(inks: Inks): string {
  const { curves } = lossChart('probability');
  const point = onCard(placeOnCurve('probability', 1, cardPrediction));
  const note: Style = { face: 'note', size: 24, fill: inks.quiet };
  const middle: Style = { ...note, anchor: 'middle' };
  const axis = plot.bottom + 42;
  return [
    `<path d="M${plot.left} ${plot.bottom}H${plot.right}" stroke="${inks.rule}" stroke-width="3"/>`,
    `<g fill="none" stroke-linecap="round">`,
    `<path d="${pathOnCard(curves.squaredError[1])}" stroke="${inks['squared-error']}" stroke-width="4" stroke-dasharray="3 12"/>`,
    `<path d="M${point.x} ${point.y}V${plot.bottom}" stroke="${inks.loss}" stroke-width="15" stroke-linecap="butt" opacity="0.2"/>`,
    `<path d="${pathOnCard(curves.crossEntropy[1])}" stroke="${inks.loss}" stroke-width="9"/></g>`,
    `<circle cx="${point.x}" cy="${point.y}" r="38" fill="${inks.loss}" opacity="0.12"/>`,
    `<circle cx="${point.x}" cy="${point.y}" r="16" fill="${inks.panel}" stroke="${inks.loss}" stroke-width="9"/>`,
    textAt({ x: point.x + 50, y: point.y + 2 }, cardLoss, { face: 'number', size: 46, fill: inks.loss }),
    textAt({ x: point.x + 52, y: point.y + 33 }, 'loss, in nats', { ...note, size: 22 }),
    textAt({ x: plot.left, y: axis }, '0', middle),
    textAt({ x: plot.right, y: axis }, '1', middle),
    textAt({ x: (plot.left + plot.right) / 2, y: axis }, 'probability given to the truth', middle),
    textAt({ x: plot.left + 92, y: plot.bottom - 20 }, 'squared error', {
      ...note,
      fill: inks['squared-error'],
    }),
  ].join('');
}

/** The words as SVG, as large as their column allows. */
export async function wordsOf(words: CardWords, inks: Inks, fonts: Uint8Array[]): Promise<string> {
  const width = column.right - column.left;
  let svg = '';
  for (const scale of [1, 0.88, 0.76, 0.64]) {
    const parts: [text: string, style: Style, leading: number, before: number][] = [
      [words.kicker, { face: 'note', size: 27 * scale, fill: inks.quiet }, 1, 0],
      [words.title, { face: 'title', size: 80 * scale, fill: inks.ink, spacing: -0.022 }, 1.04, 0.12],
      [words.lead, { face: 'text', size: 33 * scale, fill: inks.ink }, 1.36, 0.5],
    ];
    svg = '';
    let y: number = column.top;
    for (const [text, style, leading, before] of parts) {
      const lines = await linesOf(text, width, style, fonts);
      if (lines.length > 0) y += before * style.size;
      for (const line of lines) {
        y += leading * style.size;
        svg += textAt({ x: column.left, y }, line, style);
      }
    }
    if (y <= column.bottom) break;
  }
  return svg;
}

/** From percent of the plot. */
function onCard({ x, y }: Place): Place {
  const across = (plot.right - plot.left) / 100;
  const down = (plot.bottom - plot.top) / 100;
  return { x: rounded(plot.left + x * across), y: rounded(plot.top + y * down) };
}

/** The curves' own stretching would stretch their strokes, too. All but the first of their places are steps. */
function pathOnCard(path: string): string {
  const corner = onCard({ x: 0, y: 0 });
  return path.replaceAll(/(M?)(-?[\d.]+) ?(-?[\d.]+)/g, (_, start: string, x: string, y: string) => {
    const place = onCard({ x: Number(x), y: Number(y) });
    if (start) return `M${place.x},${place.y}`;
    return ` ${rounded(place.x - corner.x)},${rounded(place.y - corner.y)}`;
  });
}

function rounded(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}

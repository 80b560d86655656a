import { optimize, type PluginConfig } from 'svgo';

/** A still is at most a third as wide as the frame in which it is drawn: a unit of the frame is less than a pixel. */
const plugins: PluginConfig[] = [
  'removeHiddenElems',
  'removeUnknownsAndDefaults',
  'collapseGroups',
  { name: 'cleanupNumericValues', params: { floatPrecision: 0 } },
  // What is shortest for one path differs from that for the next; paths of one kind compress better together.
  {
    name: 'convertPathData',
    params: {
      floatPrecision: 0,
      makeArcs: { threshold: 0, tolerance: 0 },
      convertToQ: false,
      utilizeAbsolute: false,
    },
  },
];

/** HTML with its drawings in whole units, without what cannot be seen in them and without the numbers behind their marks. */
export function slimStills(html: string): string {
  return html
    .replaceAll(/<svg .*?<\/svg>/gs, (drawing) => {
      const seen = drawing.replaceAll(/ data-[a-z-]+="[^"]*"/g, '');
      return optimize(seen, { plugins }).data;
    })
    .replaceAll(/( style="[^"]*);"/g, '$1"');
}

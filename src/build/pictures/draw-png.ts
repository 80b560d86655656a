import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg, type ResvgRenderOptions } from '@resvg/resvg-wasm';

/** The library may be started once in a process only, also where this module is read anew, as between test files. */
const shared = globalThis as { resvgReady?: Promise<void> };

async function start(): Promise<void> {
  await initWasm(await readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
}

/**
 * The PNG of a drawing, so many pixels wide: the same bytes on every machine, since the library brings everything
 * with it. Text is drawn in the given fonts only, as TrueType.
 */
export async function drawPng(
  svg: string,
  width: number,
  { background, fonts = [] }: { background?: string; fonts?: Uint8Array[] } = {},
): Promise<Uint8Array> {
  const drawing = await read(svg, fonts, {
    fitTo: { mode: 'width', value: width },
    ...(background === undefined ? {} : { background }),
  });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}

/** How wide the ink of a drawing is, in its own units; 0 where it has none. */
export async function inkWidth(svg: string, fonts: Uint8Array[]): Promise<number> {
  const drawing = await read(svg, fonts);
  const box = drawing.getBBox();
  const width = box?.width ?? 0;
  box?.free();
  drawing.free();
  return width;
}

/** Whoever reads a drawing frees it: it is in the library's memory, which is never collected in time. */
async function read(svg: string, fonts: Uint8Array[], options: ResvgRenderOptions = {}) {
  await (shared.resvgReady ??= start());
  return new Resvg(svg, { ...options, font: { fontBuffers: fonts, loadSystemFonts: false } });
}

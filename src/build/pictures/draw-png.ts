import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg, type ResvgRenderOptions } from '@resvg/resvg-wasm';

let ready: Promise<void> | undefined;

/** It may be started once in a process only. */
async function start(): Promise<void> {
  await initWasm(await readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
}

/**
 * The PNG of a drawing, so many pixels wide: the same bytes on every machine, since the library brings everything
 * with it. Text is drawn in the given fonts only, as TrueType or OpenType.
 */
export async function drawPng(
  svg: string,
  width: number,
  { background, fonts = [] }: { background?: string; fonts?: Uint8Array[] } = {},
): Promise<Uint8Array> {
  await (ready ??= start());
  const options: ResvgRenderOptions = {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: fonts, loadSystemFonts: false },
    ...(background === undefined ? {} : { background }),
  };
  return new Resvg(svg, options).render().asPng();
}

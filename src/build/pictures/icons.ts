import { drawPng } from './draw-png.ts';

/** How many units of paper are added around the mark's 32 on each side. */
const margins = {
  /** As the favicon is, with its round corners. */
  none: 0,
  /** A system that cuts its own corners needs paper up to the edge. */
  corners: 2,
  /** A mask may leave a circle of four fifths of the width, and the mark reaches 17 from its middle. */
  mask: 6,
} as const;

interface Icon {
  name: string;
  size: number;
  margin: keyof typeof margins;
}

/** For the manifest; iOS takes the last one, which a page links. */
export const icons = [
  { name: 'icon-192.png', size: 192, margin: 'none' },
  { name: 'icon-512.png', size: 512, margin: 'none' },
  { name: 'icon-maskable.png', size: 512, margin: 'mask' },
  { name: 'apple-touch-icon.png', size: 180, margin: 'corners' },
] as const satisfies readonly Icon[];

/**
 * An icon from the favicon, `<svg viewBox="0 0 32 32">` on paper of the given colour.
 *
 * @throws Error where the favicon has another box.
 */
export async function drawIcon(favicon: string, { size, margin }: Icon, paper: string): Promise<Uint8Array> {
  const box = 'viewBox="0 0 32 32"';
  if (!favicon.includes(box)) throw new Error(`favicon.svg should have ${box}`);
  const around = margins[margin];
  if (around === 0) return drawPng(favicon, size);
  const side = 32 + 2 * around;
  return drawPng(favicon.replace(box, `viewBox="${-around} ${-around} ${side} ${side}"`), size, {
    background: paper,
  });
}

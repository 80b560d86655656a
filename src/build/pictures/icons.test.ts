import { expect, it } from 'vitest';
import { drawIcon, icons } from './icons.ts';

const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="9" fill="#bf3416"/></svg>';

it('each icon is drawn in its own size, the same each time', async () => {
  for (const icon of icons) {
    const png = Buffer.from(await drawIcon(favicon, icon, '#fbfaf6'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], icon.name).toEqual([icon.size, icon.size]);
    expect(png.equals(await drawIcon(favicon, icon, '#fbfaf6')), icon.name).toBe(true);
  }
});

it('a favicon of another box is refused', async () => {
  await expect(drawIcon('<svg viewBox="0 0 16 16"/>', icons[0], '#fff')).rejects.toThrow(
    new Error('favicon.svg should have viewBox="0 0 32 32"'),
  );
});

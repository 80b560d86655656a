import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { installation, pages } from './contract.ts';
import { dist, expect, test } from './fixtures.ts';
import { places, type PlaceName } from './places.ts';

interface Manifest {
  name: string;
  short_name: string;
  start_url: string;
  scope: string;
  display: string;
  theme_color: string;
  background_color: string;
  icons: { src: string; type: string; sizes: string; purpose: string }[];
}

const manifest = JSON.parse(readFileSync(join(dist, installation.manifest), 'utf8')) as Manifest;

/** The size that a PNG says in its header. */
function sizeOf(png: Buffer): string {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return `${String(png.readUInt32BE(16))}x${String(png.readUInt32BE(20))}`;
}

/** What a browser that would install the site makes of a page. */
async function asInstalled(page: Page, ask: (session: CDPSession) => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await ask(session);
  await session.detach();
}

test('the manifest names the course, in the colours of its paper', async ({ page, site }) => {
  await page.goto(site.url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(manifest.name);
  expect(manifest.short_name.length).toBeLessThanOrEqual(12);
  expect(manifest.display).toBe('standalone');
  await page.emulateMedia({ colorScheme: 'light' });
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  for (const color of [manifest.theme_color, manifest.background_color]) {
    const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
    expect(`rgb(${channels.join(', ')})`).toBe(paper);
  }
});

test('every icon is a PNG of the size it says', () => {
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
  for (const { src, sizes, type } of manifest.icons) {
    expect(type).toBe('image/png');
    expect(sizeOf(readFileSync(join(dist, src))), src).toBe(sizes);
  }
  expect(sizeOf(readFileSync(join(dist, installation.touchIcon)))).toBe('180x180');
});

test('what a mask may cut off is paper and no part of the mark, and no icon of iOS is transparent', async ({
  page,
  site,
}) => {
  await page.goto(site.url + pages.notFound);
  const outside = async (name: string, radius: number) =>
    page.evaluate(
      async ([address, share]) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const { width } = image;
        const canvas = new OffscreenCanvas(width, width).getContext('2d')!;
        canvas.drawImage(image, 0, 0);
        const { data: pixels } = canvas.getImageData(0, 0, width, width);
        const colours = new Set<string>();
        for (let y = 0; y < width; y += 1)
          for (let x = 0; x < width; x += 1)
            if (Math.hypot(x + 0.5 - width / 2, y + 0.5 - width / 2) > share * width)
              colours.add(pixels.slice(4 * (y * width + x), 4 * (y * width + x) + 4).join());
        return [...colours];
      },
      [site.url + name, radius] as const,
    );
  const paper = [1, 3, 5].map((at) => parseInt(manifest.background_color.slice(at, at + 2), 16)).join();
  expect(await outside('icon-maskable.png', 0.4)).toEqual([`${paper},255`]);
  expect(await outside(installation.touchIcon, 0.5)).toEqual([`${paper},255`]);
  for (const name of ['icon-maskable.png', installation.touchIcon])
    expect((await outside(name, 0)).length, `${name} has a mark`).toBeGreaterThan(10);
});

for (const where of Object.keys(places) as PlaceName[]) {
  test.describe(where, () => {
    test.use({ where });
    if (where === 'in a folder with an awkward name')
      test('no page asks for a manifest', async ({ page, place }) => {
        for (const name of Object.values(pages)) {
          await page.goto(place.addressOf(name));
          await expect(page.locator('link[rel=manifest]')).toHaveCount(0);
        }
      });
    else
      test('a browser can install the site, and finds all that the manifest names', async ({
        page,
        place,
      }) => {
        await page.goto(place.addressOf(pages.lesson));
        await asInstalled(page, async (session) => {
          const { url, errors } = await session.send('Page.getAppManifest');
          expect(url).toBe(place.url + installation.manifest);
          expect(errors).toEqual([]);
          const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
          // Every test has a window of its own that keeps nothing.
          expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
        });
        expect(new URL(manifest.scope, place.url).href).toBe(place.url);
        for (const address of [manifest.start_url, ...manifest.icons.map(({ src }) => src)]) {
          const response = await page.request.get(new URL(address, place.url).href);
          expect(response.status(), address).toBe(200);
        }
      });
  });
}

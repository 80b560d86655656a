import { icons } from './icons.ts';

interface Site {
  title: string;
  /** For the place below an icon. */
  shortTitle?: string | undefined;
  description: string;
  paper: string;
}

/** The web app manifest, with which a browser installs the site. All in it is relative to where it stands. */
export function manifestOf({ title, shortTitle, description, paper }: Site): string {
  return JSON.stringify({
    name: title,
    ...(shortTitle === undefined ? {} : { short_name: shortTitle }),
    description,
    lang: 'en',
    start_url: './index.html',
    scope: './',
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    icons: icons
      .filter(({ margin }) => margin !== 'corners')
      .map(({ name, size, margin }) => ({
        src: `./${name}`,
        type: 'image/png',
        sizes: `${size}x${size}`,
        purpose: margin === 'mask' ? 'maskable' : 'any',
      })),
  });
}

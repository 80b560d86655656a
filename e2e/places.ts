import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pages } from './contract.ts';
import { serveSite, type SiteOptions } from './serve/serve.ts';

type PageName = (typeof pages)[keyof typeof pages];

/** Somewhere that a build has been put, and how readers meet it there. */
export interface Place {
  /** What the addresses of files begin with; ends in a slash. */
  url: string;
  /** What a reader types to come to the course. */
  entry: string;
  /** What the address then is. */
  arrival: string;
  /** What the address is where a link leads to a page. */
  addressOf: (page: PageName) => string;
  /** An address at which there is nothing; in a folder, where no host answers, the page that says so. */
  nowhere: string;
  close: () => Promise<void>;
}

/** Puts the build in `root` there. */
export type Put = (root: string) => Promise<Place>;

/** Every kind of place that one and the same build must work at. */
export const places = {
  'at the root of a host': host(),
  'on another port, while the first is open': besideAnother,
  'under a path': host({ basePath: '/a/b/' }),
  'under a path entered without its last slash': host({ basePath: '/a/b/' }, (url) => url.slice(0, -1)),
  'on a host that keeps .html out of addresses': host({ dropHtml: true }),
  'under a path of such a host': host({ basePath: '/a/b/', dropHtml: true }),
  'on a host that sends its policy as a header': host({ hostHeaders: true }),
  'in a folder with an awkward name': folder,
} as const satisfies Record<string, Put>;

export type PlaceName = keyof typeof places;

function host(options: Omit<SiteOptions, 'root'> = {}, entryOf = (url: string) => url): Put {
  return async (root) => {
    const { url, close } = await serveSite({ root, ...options });
    const bare = (page: PageName) => (page === pages.course ? '' : page.replace(/\.html$/, ''));
    return {
      url,
      entry: entryOf(url),
      arrival: url,
      addressOf: (page) => url + (options.dropHtml ? bare(page) : page),
      nowhere: `${url}nowhere`,
      close,
    };
  };
}

async function besideAnother(root: string): Promise<Place> {
  const first = await serveSite({ root });
  const second = await host()(root);
  return {
    ...second,
    close: async () => {
      await Promise.all([first.close(), second.close()]);
    },
  };
}

/** A copy in a folder; every character of its name has broken somebody's `file://` page. */
export async function folder(root: string): Promise<Place> {
  const parent = await mkdtemp(join(tmpdir(), 'lesson-'));
  const copy = join(parent, 'wéird dir #1 %20');
  await cp(root, copy, { recursive: true });
  const url = `${pathToFileURL(copy).href}/`;
  const addressOf = (page: PageName): string => url + page;
  return {
    url,
    entry: addressOf(pages.course),
    arrival: addressOf(pages.course),
    addressOf,
    nowhere: addressOf(pages.notFound),
    close: () => rm(parent, { recursive: true, force: true }),
  };
}

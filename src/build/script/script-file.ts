import { createHash } from 'node:crypto';
import type { Page } from '../page/page.ts';
import { bytesOf } from '../site/site-files.ts';
import { textIn, type Site } from '../site/site.ts';

const moduleTag = /<script type="module" src="\.\/([^"]+)"><\/script>/;

/** The file of a page's module, where it has one. */
export function moduleOf({ body }: Page): string | undefined {
  return moduleTag.exec(body)?.[1];
}

export interface ClassicScript {
  /** Of its file. */
  name: string;
  text: string;
}

/**
 * The file of a script that runs as the module would. It is no module any more, since browsers load none from a folder.
 */
export function classicScript(code: string): ClassicScript {
  // As strict as a module, and none of its names is another script's.
  const text = `"use strict";(()=>{${code.trim()}})();\n`;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { name: `_astro/lesson.${hash}.js`, text };
}

/**
 * Puts the script of a site in the place of the module that its pages ask for.
 *
 * @throws Error where there are several, or others that one asks for: a page from a folder can have none of these.
 */
export async function oneScript(
  site: Site,
  modules: ReadonlySet<string>,
): Promise<ClassicScript | undefined> {
  const [module] = modules;
  if (module === undefined) return undefined;
  const others = site
    .names()
    .filter((name) => name.endsWith('.js') && name.startsWith('_astro/') && name !== module);
  if (others.length > 0)
    throw new Error(
      `the pages need one script, and Astro has made several: ${[module, ...others].join(', ')}`,
    );
  const script = classicScript(await textIn(site, module));
  await site.remove(module);
  await site.write(script.name, bytesOf(script.text));
  return script;
}

/**
 * The page with a script from such a file in place of its module; as it is if it has none.
 *
 * The script's place is still the end of the page: what it wakes is there when it runs, and it does not vie with the page
 * for the line. `async`, for its own task: otherwise the browser would run it in that in which it finishes the page and
 * looks through its forms.
 */
export function withClassicScript({ head, body }: Page, name: string): Page {
  return { head, body: body.replace(moduleTag, `<script async src="./${name}"></script>`) };
}

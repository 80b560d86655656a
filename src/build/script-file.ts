import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { changePages } from './change-pages.ts';

/**
 * After the build: the script that Astro has put into every page moves into one file beside them. A page is drawn by
 * its first bytes and not by its last, the pages share what is loaded once, and the browser compiles it off the thread
 * that answers the reader.
 *
 * It is no module any more, since browsers load none from a folder. Its place is still the end of the page: what it
 * wakes is there when it runs, and it does not vie with the page for the line. `async`, for its own task: otherwise the
 * browser would run it in that in which it finishes the page and looks through its forms.
 */
export function scriptFile(): AstroIntegration {
  return {
    name: 'script-file',
    hooks: {
      'astro:build:done': ({ dir }) =>
        changePages(dir, async (page, root) => {
          const { html, script } = withScriptFile(page);
          if (script) await writeFile(join(root, script.name), script.text);
          return html;
        }),
    },
  };
}

/** The page that loads its module's text from a file, and that file; the page as it is if it has no module. */
export function withScriptFile(page: string): { html: string; script?: { name: string; text: string } } {
  const [tag, code] = /<script type="module">([\s\S]*?)<\/script>/.exec(page) ?? [];
  if (tag === undefined || code === undefined) return { html: page };
  // As strict as a module, and none of its names is another script's.
  const text = `"use strict";(()=>{${code.trim()}})();\n`;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const name = `_astro/lesson.${hash}.js`;
  return { html: page.replace(tag, `<script async src="./${name}"></script>`), script: { name, text } };
}

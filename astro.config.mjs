// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkMath from 'remark-math';
import { contentGuard } from './src/build/content/integration.ts';
import { precomputed } from './src/build/script/precomputed.ts';
import { publish } from './src/build/publish/integration.ts';
import { rehypeFormulas } from './src/build/formulas/rehype-formulas.ts';
import { rehypeStatic } from './src/build/rehype-static.ts';
import { remarkOutline } from './src/build/remark-outline.ts';
import { scriptPackages } from './src/build/script/script-packages.ts';
import { shorterScript } from './src/build/script/shorter-script.ts';
import { StoredFormulas } from './src/build/formulas/stored-formulas.ts';

// Its last slash makes it a folder, which the addresses of pages are relative to.
const site = process.env.SITE_URL && process.env.SITE_URL.replace(/\/*$/, '/');

const formulas = new StoredFormulas();

export default defineConfig({
  ...(site ? { site } : {}),
  ...(process.env.OUT_DIR ? { outDir: process.env.OUT_DIR } : {}),
  // Here and not in node_modules, which a copy of the project may share: what is known of the content is its own.
  cacheDir: './.astro/cache',
  // Flat pages, relative addresses and one script that needs no other: the same build runs at a domain's root, under any
  // path and from a folder.
  build: { format: 'file', assetsPrefix: '.', inlineStylesheets: 'always' },
  // The default ('jsx') glues inline elements together.
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: 'prism',
    processor: unified({
      // src/build/content/text.ts refuses what it would change.
      smartypants: false,
      remarkPlugins: [remarkMath, remarkOutline],
      rehypePlugins: [
        [rehypeFormulas, { formulas }],
        [rehypeStatic, { components: ['pre'] }],
      ],
    }),
  },
  integrations: [contentGuard(), mdx(), publish({ formulas })],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        // No page fetches anything; what looks through a page from inside may ask for its robots.txt.
        "connect-src 'self'",
        "media-src 'self'",
        "base-uri 'none'",
        // src/build/page/fonts.ts puts some into the page.
        "font-src 'self' data:",
        // Forms never submit, but a browser without script may try to; a refusal would only print an error.
        "form-action 'self'",
        "img-src 'self'",
        "manifest-src 'self'",
        "require-trusted-types-for 'script'",
        // For the one address that a script may name, its own: src/layouts/behaviours/offline.ts.
        'trusted-types service-worker',
        "worker-src 'self'",
      ],
    },
  },
  vite: {
    plugins: [precomputed(), scriptPackages(['d3-array', 'd3-contour', 'preact']), shorterScript()],
    cacheDir: './.astro/vite',
    // Fonts are cut after the build, as files. And the script is a file: a page is drawn by its first bytes and not by
    // its last, all pages share what is loaded once, and browsers compile it off the thread that answers the reader.
    build: { assetsInlineLimit: 0 },
  },
});

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Block } from './short-lesson.ts';

/** A way to make a course of Markdown, set up as its own guide says for formulas by KaTeX. */
export interface Generator {
  name: string;
  /** What is installed from the npm registry, each of one version. */
  packages: readonly string[];
  command: readonly string[];
  /** The folder of the pages that it writes. */
  output: string;
  /** Everything but the lessons. Searches and long sidebars, which this project has not, are left out. */
  files: Readonly<Record<string, string>>;
  lessonPath: (id: string) => string;
  lessonText: (title: string, blocks: readonly Block[]) => string;
}

export const generators: readonly Generator[] = [
  {
    name: 'Starlight',
    packages: [
      'astro@7.3.4',
      '@astrojs/starlight@0.42.4',
      '@astrojs/markdown-remark@7.3.1',
      'remark-math@6.0.0',
      'rehype-katex@7.0.1',
      'katex@0.16.47',
      'sharp@0.35.5',
    ],
    command: ['npx', '--no-install', 'astro', 'build', '--silent'],
    output: 'dist',
    files: {
      'astro.config.mjs': `import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
export default defineConfig({
  markdown: { processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex] }) },
  integrations: [
    starlight({
      title: 'Course',
      customCss: ['katex/dist/katex.min.css'],
      pagefind: false,
      sidebar: [{ label: 'Course', link: '/lesson-0000/' }],
    }),
  ],
});
`,
      'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      'src/components/Slider.astro': `<p><input id="p" type="range" min="0.01" max="0.99" step="0.01" value="0.7" /> <output id="loss">0.357</output></p>
<script>
  const range = document.querySelector('#p');
  const loss = document.querySelector('#loss');
  range?.addEventListener('input', () => {
    loss.textContent = (-Math.log(Number(range.value))).toFixed(3);
  });
</script>
`,
    },
    lessonPath: (id) => `src/content/docs/${id}.mdx`,
    lessonText: (title, blocks) =>
      `---\ntitle: ${title}\n---\n\nimport Slider from '../../components/Slider.astro';\n\n${markdownOf(blocks)}`,
  },
  {
    name: 'Docusaurus',
    packages: [
      '@docusaurus/core@3.10.2',
      '@docusaurus/preset-classic@3.10.2',
      '@docusaurus/faster@3.10.2',
      'remark-math@6.0.0',
      'rehype-katex@7.0.1',
      'katex@0.16.47',
      'react@19.3.1',
      'react-dom@19.3.1',
    ],
    command: ['npx', '--no-install', 'docusaurus', 'build'],
    output: 'build',
    files: {
      'docusaurus.config.mjs': `import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
export default {
  title: 'Course',
  url: 'https://example.org',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  future: { v4: true, faster: true },
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          sidebarPath: './sidebars.mjs',
          remarkPlugins: [remarkMath],
          rehypePlugins: [rehypeKatex],
        },
        blog: false,
        theme: { customCss: './src/css/custom.css' },
      },
    ],
  ],
};
`,
      'sidebars.mjs': `export default { course: ['lesson-0000'] };\n`,
      'src/css/custom.css': `@import 'katex/dist/katex.min.css';\n`,
      'src/components/Slider.jsx': `import { useState } from 'react';
export default function Slider() {
  const [p, setP] = useState(0.7);
  return (
    <p>
      <input type="range" min="0.01" max="0.99" step="0.01" value={p} onChange={(e) => setP(Number(e.target.value))} />
      <output>{(-Math.log(p)).toFixed(3)}</output>
    </p>
  );
}
`,
    },
    lessonPath: (id) => `docs/${id}.mdx`,
    lessonText: (title, blocks) =>
      `---\ntitle: ${title}\n---\n\nimport Slider from '@site/src/components/Slider';\n\n${markdownOf(blocks)}`,
  },
  {
    name: 'VitePress',
    packages: ['vitepress@1.6.4', '@vscode/markdown-it-katex@1.1.2', 'katex@0.16.47'],
    command: ['npx', '--no-install', 'vitepress', 'build'],
    output: '.vitepress/dist',
    files: {
      '.vitepress/config.mjs': `import katex from '@vscode/markdown-it-katex';
export default {
  title: 'Course',
  markdown: { config: (md) => { md.use(katex.default ?? katex); } },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => /^(math|m[a-z]+|semantics|annotation)$/.test(tag) } } },
};
`,
      '.vitepress/theme/index.js': `import DefaultTheme from 'vitepress/theme';
import 'katex/dist/katex.min.css';
import Slider from './Slider.vue';
export default { extends: DefaultTheme, enhanceApp: ({ app }) => { app.component('Slider', Slider); } };
`,
      '.vitepress/theme/Slider.vue': `<script setup>
import { ref } from 'vue';
const p = ref(0.7);
</script>
<template>
  <p><input v-model.number="p" type="range" min="0.01" max="0.99" step="0.01" /> <output>{{ (-Math.log(p)).toFixed(3) }}</output></p>
</template>
`,
    },
    lessonPath: (id) => `${id}.md`,
    lessonText: (title, blocks) => `# ${title}\n\n${markdownOf(blocks)}`,
  },
];

/** Writes a course of so many copies of a lesson into a folder; `lesson-0000` is the first. */
export async function writeCourse(
  root: string,
  { files, lessonPath, lessonText }: Generator,
  blocks: readonly Block[],
  count: number,
): Promise<void> {
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) await write(path, text);
  for (let index = 0; index < count; index += 1)
    await write(
      lessonPath(`lesson-${String(index).padStart(4, '0')}`),
      lessonText(`Lesson ${String(index)}`, blocks),
    );
}

function markdownOf(blocks: readonly Block[]): string {
  const parts = blocks.map(({ kind, text }) => {
    if (kind === 'heading') return `## ${text}`;
    return kind === 'formula' ? `$$\n${text}\n$$` : text;
  });
  return [...parts, '<Slider />', ''].join('\n\n');
}

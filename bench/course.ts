import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ProjectCopy } from '../src/build/testing.ts';
import { shortLesson, type Block } from './short-lesson.ts';

export type Size = 'full' | 'short';

const lesson = 'cross-entropy-loss';
/** Content checks hold a lesson's number in its module below 100. */
const lessonsInModule = 50;

/** A copy of the project whose course has so many copies of its lesson, whole or the short text with slider and quiz. */
export async function courseOf(count: number, size: Size): Promise<ProjectCopy> {
  const copy = await ProjectCopy.make();
  const source = await copy.read(`content/lessons/${lesson}.mdx`);
  const [front = ''] = /^---\n[\s\S]*?^---$/m.exec(source) ?? [];
  const body = size === 'full' ? source.slice(front.length) : `\n\n${mdxOf(shortLesson())}`;
  if (size === 'short') {
    await rm(join(copy.root, `content/video/${lesson}.yaml`));
    // It has none of the figures but the slider, where its quiz would lead.
    const quiz = await copy.read(`content/quiz/${lesson}.yaml`);
    await copy.write(`content/quiz/${lesson}.yaml`, quiz.replaceAll(/^ +see: (?!.*#loss-slider).*\n/gm, ''));
  }
  const data = size === 'full' ? ['quiz', 'video'] : ['quiz'];
  await copy.write(`content/lessons/${lesson}.mdx`, front + body);
  let modules = await copy.read('content/modules.yaml');
  for (let index = 1; index < count; index += 1) {
    const id = `copy-${String(index).padStart(4, '0')}`;
    const place = (index - 1) % lessonsInModule;
    const module = `module-${String((index - 1 - place) / lessonsInModule)}`;
    if (place === 0)
      modules += `\n- id: ${module}\n  title: ${module}\n  description: Copies.\n  order: ${String((2 + index / lessonsInModule) | 0)}\n`;
    const own = front
      .replace(/^module: .*$/m, `module: ${module}`)
      .replace(/^(lesson|order): .*$/gm, `$1: ${String(place + 1)}`);
    await copy.write(`content/lessons/${id}.mdx`, own + body);
    for (const folder of data)
      await cp(
        join(copy.root, `content/${folder}/${lesson}.yaml`),
        join(copy.root, `content/${folder}/${id}.yaml`),
      );
  }
  await copy.write('content/modules.yaml', modules);
  return copy;
}

/** The text in the components that lessons are made of. */
function mdxOf(blocks: readonly Block[]): string {
  let open = false;
  let equations = 0;
  const parts = blocks.flatMap(({ kind, text }, index) => {
    if (kind === 'formula')
      return [
        `<Equation id="eq-${String((equations += 1))}" reading="An equation.">\n\n$$\n${text}\n$$\n\n</Equation>`,
      ];
    if (kind === 'text') return [text];
    const end = open ? ['</Section>'] : [];
    open = true;
    return [...end, `<Section id="part-${String(index)}" title="${text}">`];
  });
  const slider = '<Section id="loss-slider" title="Drag it">\n\n<LossSlider />\n\n</Section>';
  const quiz = '<Section id="quiz" title="Quiz">\n\n<Quiz />\n\n</Section>';
  return [...parts, '</Section>', slider, quiz, ''].join('\n\n');
}

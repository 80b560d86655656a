import { expect, it } from 'vitest';
import { parseLesson } from './lesson-source.ts';
import { outlineOf, type Outline } from './sections.ts';

function outlineIn(source: string): Outline {
  const { body } = parseLesson(source, 'lesson.mdx');
  return outlineOf(body!);
}

it('outlineOf lists sections with their subsections, by their shorter titles', () => {
  const source = `
<Section id="a" title="First, at length" short="First">

Words, and $x$.

<Subsection id="a-1" title="One">

<Equation id="eq-x" reading="x">

$$x$$

</Equation>

</Subsection>

</Section>

<Section id="b" title="Second">
</Section>
`;
  expect(outlineIn(source).contents).toEqual([
    { id: 'a', title: 'First', subsections: [{ id: 'a-1', title: 'One' }] },
    { id: 'b', title: 'Second', subsections: [] },
  ]);
});

it('outlineOf finds the quiz, and every term once, in the order of the text', () => {
  const source = `
<Section id="a" title="A">

A <Term id="nat">nat</Term>, the <Term id="loss">loss</Term> and <Term id="nat">nats</Term>.

<Fold title="More">

<Term id="softmax">Softmax</Term>

</Fold>

<Quiz />

</Section>
`;
  expect(outlineIn(source)).toMatchObject({ quiz: true, terms: ['nat', 'loss', 'softmax'] });
  expect(outlineIn('Words about a quiz.')).toEqual({ contents: [], quiz: false, terms: [] });
});

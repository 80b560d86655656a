import { expect, it } from 'vitest';
import { contentsOf } from './sections.ts';

it('contentsOf lists sections with their subsections, by their shorter titles', () => {
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
  expect(contentsOf(source)).toEqual([
    { id: 'a', title: 'First', subsections: [{ id: 'a-1', title: 'One' }] },
    { id: 'b', title: 'Second', subsections: [] },
  ]);
});

import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { SeeIt } from './see-it.tsx';

it('is drawn as a link that works without script, and without a way back', () => {
  const at = { section: 'loss-slider', values: { p: 0.02, y: 1 } } as const;
  const tree = fromHtml(render(<SeeIt at={at} home="q1" back="Back to the question" />));
  const link = select('a', tree);
  expect(link?.properties['href']).toBe('?p=0.02&y=1#loss-slider');
  expect(toString(tree)).toBe('See it in the loss slider');
});

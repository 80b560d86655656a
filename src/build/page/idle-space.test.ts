import { expect, it } from 'vitest';
import { withoutIdleSpace } from './idle-space.ts';

it.each([
  [
    'between blocks',
    '<div> <ul> <li>a</li>\n<li>b</li> </ul> </div> <section>c</section>',
    '<div><ul><li>a</li><li>b</li></ul></div><section>c</section>',
  ],
  [
    'after words and inline elements',
    '<p><b>a</b></p> <div>b <i>c</i> </div>',
    '<p><b>a</b></p><div>b <i>c</i></div>',
  ],
])('the space %s goes', (_, html, shorter) => {
  expect(withoutIdleSpace(html)).toBe(shorter);
});

it.each([
  ['between words', '<b>a</b> <i>b</i> c'],
  [
    'before what is laid out in a line here and there',
    '<dt>a</dt> <dd>b</dd> <p>c</p> <h3>d</h3> <a href="#d">#</a>',
  ],
  ['in listings', '<pre><code><span>if</span> <span>x</span>\n  <span>y</span></code></pre>'],
])('the space %s stays', (_, html) => {
  expect(withoutIdleSpace(html)).toBe(html);
});

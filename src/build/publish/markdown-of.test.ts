import { describe, expect, it } from 'vitest';
import { withWords } from '../formulas/speech.ts';
import { typeset } from '../formulas/tex.ts';
import { markdownOf } from './markdown-of.ts';

/** What follows the title and the note of a page with this in its text. */
function bodyOf(inside: string): string {
  const markdown = markdownOf(
    `<nav>elsewhere</nav><main><h1>Title</h1>${inside}</main>`,
    (link) => `page${link}`,
  );
  const [title, note, ...body] = markdown.split('\n\n');
  expect([title, note]).toEqual([
    '# Title',
    'The text of [a page](page) whose figures are interactive and whose quiz explains its answers.',
  ]);
  return body.join('\n\n').trimEnd();
}

describe('formulas', () => {
  it('stand as TeX without the lesson’s macros, once, with the space around them', () => {
    expect(
      bodyOf(`<p>Put ${typeset('\\y = 1')} and <span class="tied">${typeset('\\yhat')},</span> so</p>`),
    ).toBe('Put $y = 1$ and $\\hat{y}$, so');
    expect(bodyOf(`<p>The end is <span class="tied">${typeset('\\z')}</span> </p>`)).toBe('The end is $z$');
  });

  it('in a control stand without the words that name it', () => {
    expect(bodyOf(`<p>Say ${withWords(typeset('1-\\yhat'), '1 minus y hat')} aloud.</p>`)).toBe(
      'Say $1-\\hat{y}$ aloud.',
    );
  });

  it('that are displayed stand alone, with their reading and their symbols', () => {
    const html = typeset('\\L =\n-\\Ln \\yhat', { display: true });
    const legend = `<dl class="legend"><div class="entry"><dt><button> ${typeset('\\L')} </button></dt><dd> loss, <button class="term"> nats </button> </dd></div></dl>`;
    const tools =
      '<div class="equation-tools"><p class="reading">It reads.</p><span class="tied"><a class="permalink" href="#eq">#</a><button class="needs-script">Copy TeX</button></span></div>';
    expect(bodyOf(`<p>It is</p><div class="equation" id="eq">${html}${legend}${tools}</div>`)).toBe(
      'It is\n\n$$\nL =\n-\\ln \\hat{y}\n$$\n\n- $L$: loss, nats\n\n*It reads.*',
    );
  });

  it('in a table do not end its cells', () => {
    const table = `<table><thead><tr><th>size</th></tr></thead><tbody><tr><td>${typeset('|\\z| \\le \\|x\\|')}</td></tr></tbody></table>`;
    expect(bodyOf(table)).toMatch(/\n\| \$\\vert z\\vert {2}\\le \\Vert x\\Vert\$ +\|$/);
  });

  it('without their TeX are refused', () => {
    expect(() => bodyOf('<p><span class="katex">x</span></p>')).toThrow(
      new Error('a formula has lost its TeX: x'),
    );
  });
});

it('the words of a term stand in the sentence as they are read', () => {
  expect(bodyOf('<p>the <button class="term" popovertarget="define-nat"> nat </button>. Then</p>')).toBe(
    'the nat. Then',
  );
});

it('a fold, an aside and a figure are quotations under their titles, as deep as their section', () => {
  const section = (inside: string) =>
    `<section id="a"><div class="heading"><h2>A</h2><a class="permalink" href="#a">#</a></div>${inside}</section>`;
  const fold =
    '<details class="fold"><summary>Proof</summary><div class="folded"><p>First.</p><p>Second.</p></div></details>';
  expect(bodyOf(section(`<p>Before.</p>${fold}<p>After.</p>`))).toBe(
    '## A\n\nBefore.\n\n> ### Proof\n>\n> First.\n>\n> Second.\n\nAfter.',
  );
  expect(bodyOf(section(`<section id="b"><div><h3>B</h3></div>${fold}</section>`))).toBe(
    '## A\n\n### B\n\n> #### Proof\n>\n> First.\n>\n> Second.',
  );
  expect(
    bodyOf(section('<div class="aside"><p class="aside-title">In fairness</p><p>It works.</p></div>')),
  ).toBe('## A\n\n> ### In fairness\n>\n> It works.');
});

it('a figure is its title, the words of its drawing, its readings, its caption and its table', () => {
  const readings =
    '<dl class="readouts"><div><dt>slope</dt><dd><output><data value="-0.035">−0.035</data></output><small><output>28.3</output> times weaker</small></dd></div><div><dt>product<small>0.5<sup>7</sup></small></dt><dd>0.008</dd></div></dl>';
  expect(
    bodyOf(
      `<figure class="figure wide" id="fig"><figcaption class="figure-title"><b>A finding</b><a class="permalink" href="#fig">#</a></figcaption><race-island><form><svg role="img" aria-label="A curve that falls."><text>7</text></svg>${readings}<div class="needs-script"><button>Run</button></div><p class="notice" hidden></p><p class="spoken" role="status"></p></form></race-island><p class="script-failed" role="note">Not started.</p><div class="caption"><p>What it shows.</p></div><details class="fold"><summary>As a table</summary><div><table><thead><tr><th>z</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></div></details></figure>`,
    ),
  ).toBe(
    [
      '### Figure: A finding',
      'A curve that falls.',
      '- slope: −0.035 (28.3 times weaker)\n- product (0.5⁷): 0.008',
      'What it shows.',
      '**As a table**',
      '| z |\n| - |\n| 1 |',
    ]
      .join('\n\n')
      .replaceAll(/^(.*)$/gm, (line) => `> ${line}`.trimEnd()),
  );
});

it('a question is its choices, its hint, and its answer with every reason', () => {
  const choice = (letter: string) =>
    `<label class="choice"><input type="radio"><span class="choice-text">${letter}</span></label>`;
  expect(
    bodyOf(
      `<quiz-island><form class="quiz"><p class="quiz-count needs-script">1 / 3</p><div class="score" hidden><p>0 of 3</p></div><fieldset id="q1"><legend><span>Which?</span></legend><a class="permalink" href="#q1">#</a>${choice('a')}${choice('b')}<p class="hint" hidden>Think.</p><div role="status"></div><details class="reasons"><summary>Answer and reasons</summary><ul><li><p>b</p><p><strong>Right.</strong> Because. <a href="?p=0.01&amp;y=1#loss-slider">See it</a></p></li></ul></details></fieldset></form></quiz-island>`,
    ),
  ).toBe(
    [
      '### Question 1',
      'Which?',
      '- a\n- b',
      '*Hint: Think.*',
      '**Answer and reasons**',
      '- b\n\n  **Right.** Because. [See it](page?p=0.01&y=1#loss-slider)',
    ].join('\n\n'),
  );
});

it('a glossary is a list of its terms', () => {
  expect(
    bodyOf(
      '<dl class="glossary"><div id="term-loss"><dt> Loss <a class="permalink" href="#term-loss">#</a> </dt><dd> A number. <span class="see"> See <a href="#term-nat">Nat</a></span> </dd></div></dl><div class="definition" popover>again</div>',
    ),
  ).toBe('- **Loss**: A number. See [Nat](page#term-nat)');
});

it('a listing names its language', () => {
  expect(
    bodyOf(
      '<div class="listing"><div class="listing-bar"><span>Python</span><button class="needs-script"> Copy </button></div><pre class="language-python" aria-label="Python"><code><span class="token">from</span> math\n  log</code></pre></div>',
    ),
  ).toBe('```python\nfrom math\n  log\n```');
});

it('what Markdown would read as its own marks is escaped', () => {
  expect(bodyOf('<p>2 * 3 * 4, a $ and a # &lt;b&gt;</p>')).toBe('2 \\* 3 \\* 4, a \\$ and a # \\<b>');
});

it('an address that holds what looks like a character reference keeps its escape', () => {
  expect(bodyOf('<p><a href="?a=1&amp;copy;#b">x</a></p>')).toBe('[x](page?a=1\\&copy;#b)');
});

it('a page without a text is refused', () => {
  expect(() => markdownOf('<p>words</p>', (link) => link)).toThrow(
    new Error('a page without <main> has no text to write down'),
  );
});

import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../testing.ts';
import { checkContent } from './check-content.ts';
import { formatProblems } from './problem.ts';

const good = join(import.meta.dirname, 'fixtures/good');
const lesson = 'content/lessons/surprise.mdx';
const quiz = 'content/quiz/surprise.yaml';
const video = 'content/video/surprise.yaml';
const glossary = 'content/glossary.yaml';
const modules = 'content/modules.yaml';
const site = 'content/site.yaml';

/** How a fixture differs from the good one: a text for another, or for the whole file; null removes it. */
type Edit = [file: string, from: string, to: string] | [file: string, whole: string | null];

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'content-'));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

async function reportOn(...edits: Edit[]): Promise<string> {
  const root = await mkdtemp(join(parent, 'fixture-'));
  await cp(good, root, { recursive: true });
  for (const [file, text, to] of edits) {
    const path = join(root, file);
    if (text === null) {
      await rm(path, { recursive: true });
      continue;
    }
    if (to === undefined) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      continue;
    }
    const before = await readFile(path, 'utf8');
    if (!before.includes(text)) throw new Error(`${file} does not hold ${text}`);
    await writeFile(
      path,
      before.replace(text, () => to),
    );
  }
  return formatProblems(await checkContent(root));
}

/** One problem as the report tells it. */
const problem = (place: string, found: string, expected: string): string =>
  `The content has 1 problem.\n\n${place}\n  found     ${found}\n  expected  ${expected}`;

/** Where one mistake brings others with it, the report holds the cause among them. */
async function expectProblem(edit: Edit, place: string, found: string, expected: string): Promise<void> {
  const blocks = (await reportOn(edit)).split('\n\n').slice(1);
  expect(blocks).toContain(problem(place, found, expected).split('\n\n')[1]);
}

const components =
  'Section, Subsection, Equation, Legend, Entry, Term, Value, Fold, Aside, Storyboard, Promise, Video, LossSlider, GradientsFigure, SurfaceFigure, LikelihoodFigure, RaceFigure, Quiz, Practice, Glossary, Cite, LastChanged';

describe('content without a mistake', () => {
  it.each([
    ['the fixture that the others break', good],
    ['the content of the site', projectRoot],
  ])('has no problem: %s', async (_, root) => {
    expect(await checkContent(root)).toEqual([]);
  });
});

describe('front matter and data', () => {
  it.each<[promise: string, edit: Edit, place: string, found: string, expected: string]>([
    [
      'a misspelt key',
      [lesson, 'minutes: 3', 'minuts: 3'],
      `${lesson}:5`,
      'the key minuts',
      'one of module, lesson, title, minutes, level, description, lead, order, needs, formula, updated (did you mean minutes?)',
    ],
    [
      'a value of the wrong type',
      [lesson, 'minutes: 3', 'minutes: three'],
      `${lesson}:5`,
      'minutes: "three"',
      'the reading time in minutes: a whole number from 1 to 90',
    ],
    [
      'a value outside its domain',
      [lesson, 'order: 1', 'order: 0'],
      `${lesson}:8`,
      'order: 0',
      'the place on the course page: a whole number from 1 to 999',
    ],
    [
      'a missing key',
      [modules, '  order: 1\n', ''],
      `${modules}:1`,
      'no [0].order',
      'the place on the course page: a whole number from 1 to 99',
    ],
    [
      'a misspelt key in a list',
      [quiz, '      reason: That', '      reasn: That'],
      `${quiz}:11`,
      'the key [0].choices[1].reasn',
      'one of id, text, correct, reason, see (did you mean reason?)',
    ],
    [
      'a key that stands twice',
      [glossary, '  term: Nat', '  term: Nat\n  term: Bit'],
      `${glossary}:7`,
      'the key term a second time',
      'each key once',
    ],
    [
      'YAML that cannot be read',
      [modules, 'title: Basics', 'title: "Basics'],
      `${modules}:5`,
      'Missing closing "quote',
      'YAML',
    ],
    [
      'no front matter',
      [lesson, '<Section id="price"'.slice(0, 0) + '---\nmodule: basics', 'module: basics'],
      `${lesson}:1`,
      'no front matter',
      'YAML between two lines of three dashes',
    ],
    [
      'a misspelt key below an empty line',
      [lesson, '---\nmodule: basics', '\n---\nmodul: basics'],
      `${lesson}:3`,
      'the key modul',
      'one of module, lesson, title, minutes, level, description, lead, order, needs, formula, updated (did you mean module?)',
    ],
    [
      'a misspelt key after a byte-order mark',
      [lesson, '---\nmodule: basics', '\uFEFF---\nmodul: basics'],
      `${lesson}:2`,
      'the key modul',
      'one of module, lesson, title, minutes, level, description, lead, order, needs, formula, updated (did you mean module?)',
    ],
    [
      'a module that does not exist',
      [lesson, 'module: basics', 'module: basic'],
      `${lesson}:2`,
      'module: basic',
      'basics (did you mean basics?)',
    ],
    [
      'a setting of the site that is misspelt',
      ['content/site.yaml', 'title: A course', 'title: A course\nreportErrrors: https://example.org'],
      'content/site.yaml:2',
      'the key reportErrrors',
      'one of title, shortTitle, reportErrors (did you mean reportErrors?)',
    ],
    [
      'a question without a right choice',
      [quiz, '      correct: true\n', ''],
      `${quiz}:4`,
      '[0].choices: 0 choices with correct: true',
      'exactly one',
    ],
    [
      'a question with two right choices',
      [quiz, '      text: One nat.', '      text: One nat.\n      correct: true'],
      `${quiz}:4`,
      '[0].choices: 2 choices with correct: true',
      'exactly one',
    ],
    [
      'no front matter, but two lines of dashes further down',
      [lesson, '---\nmodule: basics', 'Words.\n\n---\nmodule: basics'],
      `${lesson}:1`,
      'no front matter',
      'YAML between two lines of three dashes',
    ],
    ...['?p=0.02&y=2#loss-slider', '?p=0.02&y=1#quiz', '?z=1#loss-slider', '#loss-slider'].map(
      (see): [string, Edit, string, string, string] => [
        `a figure that cannot be shown as ${see}`,
        [quiz, '      text: One nat.', `      text: One nat.\n      see: '${see}'`],
        `${quiz}:11`,
        `[0].choices[1].see: ${see}`,
        'a link such as ?p=0.02&y=1#loss-slider, to #loss-slider (p, y), #fig-gradients (z, gy), #fig-likelihood (view, heads, tosses, e1, e2, e3, e4), #fig-race (w0, b0, rate, boost, steps, step), #fig-surface (data, w, b), with values that its figure allows',
      ],
    ),
  ])('%s', async (_, edit, place, found, expected) => {
    expect(await reportOn(edit)).toBe(problem(place, found, expected));
  });
});

describe('ids and references', () => {
  it.each<[promise: string, edit: Edit, place: string, found: string, expected: string]>([
    [
      'an unknown term of the glossary',
      [lesson, '<Term id="nat">', '<Term id="nats">'],
      `${lesson}:16`,
      '<Term id="nats">',
      'one of logit, nat (did you mean nat?)',
    ],
    [
      'an unknown term beside a term',
      [glossary, 'see: [nat]', 'see: [bit]'],
      `${glossary}:4`,
      '[0].see[0]: bit',
      'one of logit, nat (did you mean nat?)',
    ],
    [
      'an id that two sections have',
      [lesson, '<Section id="words"', '<Section id="price"'],
      `${lesson}:38`,
      'the id price a second time',
      `an id of its own; the first is in ${lesson}:14`,
    ],
    [
      'an id that a question and a section have',
      [quiz, '- id: q1', '- id: words'],
      `${quiz}:1`,
      'the id words a second time',
      `an id of its own; the first is in ${lesson}:38`,
    ],
    [
      'an id that the page has already',
      [lesson, '<Section id="words"', '<Section id="main"'],
      `${lesson}:38`,
      'the id main a second time',
      'an id of its own; the page has it already',
    ],
    [
      'an id that a part of the page has',
      [lesson, '<Section id="words"', '<Section id="printed-address"'],
      `${lesson}:38`,
      'the id printed-address a second time',
      'an id of its own; the page has it already',
    ],
    ...['video-', 'practice-'].map((beginning): [string, Edit, string, string, string] => [
      `an id like those of a widget: ${beginning}`,
      [lesson, '<Section id="words"', `<Section id="${beginning}notes"`],
      `${lesson}:38`,
      `the id ${beginning}notes`,
      `an id that does not begin with ${beginning}`,
    ]),
    [
      'an id that two terms have',
      [glossary, '- id: nat', '- id: logit'],
      `${glossary}:5`,
      '[1].id: logit a second time',
      `an id of its own; the first is in ${glossary}:1`,
    ],
    [
      'an id that two choices have',
      [quiz, 'id: one-nat', 'id: nothing'],
      `${quiz}:9`,
      '[0].choices[1].id: nothing a second time',
      `an id of its own; the first is in ${quiz}:5`,
    ],
    [
      'an equation whose id does not say so',
      [lesson, 'id="eq-price"', 'id="price-of-u"'],
      `${lesson}:18`,
      '<Equation id="price-of-u">',
      'an id that begins with eq-',
    ],
    [
      'a link that leads nowhere',
      [lesson, '(#eq-price)', '(#eq-prize)'],
      `${lesson}:40`,
      'a link to #eq-prize',
      'one of price, eq-price, words, term-logit, term-nat, q1 (did you mean eq-price?)',
    ],
    [
      'a link that leads nowhere, by its name',
      [lesson, '(#eq-price).', '[formula].\n\n[formula]: #eq-prize'],
      `${lesson}:42`,
      'a link to #eq-prize',
      'one of price, eq-price, words, term-logit, term-nat, q1 (did you mean eq-price?)',
    ],
    ...[
      ['?data=B&w=-5&b=0#fig-surface', 'The link asks for w = “-5”, but w is from −2 to 6 for set B.'],
      [
        '?steps=300&step=5000#fig-race',
        'The link asks for step = “5000”, but step is a whole number from 0 to 300.',
      ],
    ].map(([see = '', reason = '']): [string, Edit, string, string, string] => [
      `a figure that refuses values beside each other: ${see}`,
      [quiz, '      text: One nat.', `      text: One nat.\n      see: '${see}'`],
      `${quiz}:11`,
      `[0].choices[1].see: ${see}`,
      reason,
    ]),
    [
      'a term without a glossary on its page',
      [lesson, '<Glossary />', ''],
      `${lesson}:16`,
      'a <Term> without a <Glossary />',
      'the <Glossary /> that holds its definition',
    ],
  ])('%s', async (_, edit, place, found, expected) => {
    await expectProblem(edit, place, found, expected);
  });

  it('a lesson that has the number of another', async () => {
    const text = await readFile(join(good, lesson), 'utf8');
    const other: Edit = ['content/lessons/wonder.mdx', text.replace('<Quiz />', '')];
    expect(await reportOn(other)).toBe(
      problem(
        'content/lessons/wonder.mdx:3',
        'lesson 1 of basics',
        `a number of its own; ${lesson} has it already`,
      ),
    );
  });
});

describe('formulas, numbers and words', () => {
  it.each<[promise: string, edit: Edit, place: string, found: string, expected: string]>([
    [
      'a quantity that is not known',
      [lesson, 'of="crossEntropy" args={[1, 0.5]}', 'of="likelyhoodOfFour" args={[1, 1, 1, 1]}'],
      `${lesson}:16`,
      '<Value of="likelyhoodOfFour">',
      'one of logarithm, sigmoid, sigmoidSlope, slopeAtProbability, probabilityOfTruth, crossEntropy, crossEntropyFromLogit, crossEntropyGradient, crossEntropyGradientFromProbability, lossSlopeInProbability, lossDifference, squaredError, squaredErrorGradient, squaredErrorGradientFromProbability, squaredErrorFactor, slopeRatio, slopeRatioFromLogit, bitsToNats, entropy, coinCrossEntropy, klDivergence, likelihoodOfThree, meanLossOfThree, meanOfThree, likelihoodOfFour, negativeLogLikelihoodOfFour, meanLossOfFour, geometricMeanOfFour, likelihoodOfTosses, negativeLogLikelihoodOfTosses, firstUnderflowOfTosses, unitLogit, weightAfterStep, biasAfterStep, crossEntropyStepsOnSetA, squaredErrorStepsOnSetA, squaredErrorMinimumOnSetA, crossEntropyStepBelowHalf, crossEntropyStepBelowTenth, squaredErrorStepBelowHalf, squaredErrorStepBelowTenth, logitAfterStep (did you mean likelihoodOfFour?)',
    ],
    [
      'a wrong count of arguments',
      [lesson, 'args={[1, 0.5]}', 'args={[0.5]}'],
      `${lesson}:16`,
      '<Value of="crossEntropy" args={[0.5]}>',
      'crossEntropy takes 2 numbers (label, probability), not 1',
    ],
    [
      'an argument outside its domain',
      [lesson, 'args={[1, 0.5]}', 'args={[1, 1.5]}'],
      `${lesson}:16`,
      '<Value of="crossEntropy" args={[1,1.5]}>',
      'probability must be in [0, 1], got 1.5',
    ],
    [
      'an argument that is no number',
      [lesson, 'args={[1, 0.5]}', 'args={[1, 1 / 2]}'],
      `${lesson}:16`,
      '<Value args={[1, 1 / 2]}>',
      'a list of numbers such as {[1, 0.99]}',
    ],
    [
      'a quantity that the glossary gets wrong',
      [glossary, 'args={[1, 0]}', 'args={[0]}'],
      `${glossary}:3`,
      '[0].definition: <Value of="crossEntropyFromLogit" args={[0]}>',
      'crossEntropyFromLogit takes 2 numbers (label, logit), not 1',
    ],
    [
      'TeX that KaTeX cannot read',
      [lesson, '\\L = -\\Ln u', '\\L = -\\Ln {u'],
      `${lesson}:20`,
      'the formula \\L = -\\Ln {u',
      "TeX that KaTeX can read (Expected '}', got 'EOF')",
    ],
    [
      'TeX in the front matter that KaTeX cannot read',
      [lesson, 'minutes:', "formula: '\\L = {'\nminutes:"],
      `${lesson}:5`,
      'formula: the formula \\L = {',
      "TeX that KaTeX can read (Expected '}', got 'EOF')",
    ],
    ...['<Value of="crossEntropy" args={[1, 0.5]}>', '[a link](#price)', '`code`', '**'].map(
      (markup): [string, Edit, string, string, string] => [
        `markup that would be printed as it stands: ${markup}`,
        [quiz, 'One nat.', `'One ${markup} nat.'`],
        `${quiz}:10`,
        `[0].choices[1].text: markup in a text: ${markup.replace('[a link', '')}`,
        'words, formulas between two $, *emphasis* and <Value of="…" args={[…]} />',
      ],
    ),
    [
      'a displayed formula that nobody can link to',
      [lesson, '<Storyboard>', '$$\nu = 1\n$$\n\n<Storyboard>'],
      `${lesson}:30`,
      'a displayed formula on its own',
      '<Equation id reading> around it, so that it can be linked to and read aloud',
    ],
    [
      'a command that is not allowed',
      [quiz, '$\\Ln 1$.', '$\\href{x}{y}$.'],
      `${quiz}:3`,
      '[0].hint: the formula \\href{x}{y}',
      'TeX that KaTeX can read (\\href is not allowed)',
    ],
    [
      'raw TeX left in a text',
      [lesson, 'A surprise costs', 'A surprise of \\frac12 costs'],
      `${lesson}:16`,
      'raw TeX in a text: \\frac',
      'a formula between two $',
    ],
    [
      'a dollar sign without its partner',
      [quiz, 'One nat.', 'One nat, or $1/e.'],
      `${quiz}:10`,
      '[0].choices[1].text: raw TeX in a text: $',
      'a formula between two $',
    ],
    [
      'raw TeX in an attribute',
      [lesson, 'reading="Minus', 'reading="\\L is minus'],
      `${lesson}:18`,
      'raw TeX in a text: \\L',
      'a formula between two $',
    ],
    [
      'raw TeX in what a reader should know',
      [lesson, 'what a logarithm is', 'what \\Ln is'],
      `${lesson}:10`,
      'needs[0]: raw TeX in a text: \\Ln',
      'a formula between two $',
    ],
    [
      'raw TeX in the description of a module',
      [modules, 'What everything', 'What \\everything'],
      `${modules}:3`,
      '[0].description: raw TeX in a text: \\everything',
      'a formula between two $',
    ],
    [
      'raw TeX in the title of the site',
      [site, 'A course', 'A \\LaTeX course'],
      `${site}:1`,
      'title: raw TeX in a text: \\LaTeX',
      'a formula between two $',
    ],
    [
      'a typewriter’s apostrophe',
      [lesson, 'A surprise costs', "A surprise's price is"],
      `${lesson}:16`,
      "a typewriter’s ' in a text",
      '’ or ‘, as it is printed',
    ],
    [
      'two hyphens for a dash',
      [quiz, 'One nat.', 'One -- nat.'],
      `${quiz}:10`,
      '[0].choices[1].text: a typewriter’s -- in a text',
      '–, as it is printed',
    ],
    [
      'three full stops for an ellipsis in an attribute',
      [lesson, 'reading="Minus', 'reading="... minus'],
      `${lesson}:18`,
      'a typewriter’s ... in a text',
      '…, as it is printed',
    ],
    [
      'a symbol without an ink',
      [lesson, 'symbol="\\L"', 'symbol="\\Loss"'],
      `${lesson}:25`,
      '<Entry symbol="\\Loss">',
      'a symbol of src/build/formulas/tex.ts, such as \\yhat',
    ],
  ])('%s', async (_, edit, place, found, expected) => {
    expect(await reportOn(edit)).toBe(problem(place, found, expected));
  });
});

describe('the language of lessons', () => {
  it.each<[promise: string, edit: Edit, place: string, found: string, expected: string]>([
    [
      'a component that does not exist',
      [lesson, '<Quiz />', '<Quizz />'],
      `${lesson}:42`,
      '<Quizz>',
      `one of ${components} (did you mean Quiz?)`,
    ],
    [
      'an HTML element',
      [lesson, '<Quiz />', '<Quiz /><br />'],
      `${lesson}:42`,
      '<br>',
      `one of ${components}`,
    ],
    [
      'an attribute that does not exist',
      [lesson, 'title="The price"', 'titel="The price"'],
      `${lesson}:14`,
      '<Section titel>',
      'one of id, title, short (did you mean title?)',
    ],
    [
      'an attribute that is missing',
      [lesson, ' reading="Minus the logarithm of u."', ''],
      `${lesson}:18`,
      '<Equation> without reading',
      'plain words in quotation marks',
    ],
    [
      'an attribute of the wrong kind',
      [lesson, 'digits={2}', 'digits="2"'],
      `${lesson}:16`,
      '<Value digits="2">',
      'a whole number from 0 to 12 such as {2}',
    ],
    [
      'an attribute where none may be',
      [lesson, '<Quiz />', '<Quiz of="surprise" />'],
      `${lesson}:42`,
      '<Quiz of>',
      '<Quiz> without attributes',
    ],
    [
      'an import',
      [lesson, '<Section id="words"', 'import x from \'./x.js\'\n\n<Section id="words"'],
      `${lesson}:38`,
      "import x from './x.js'",
      'words: a lesson neither imports nor exports',
    ],
    [
      'a computation',
      [lesson, '{/* one bit */}', '{1 + 1}'],
      `${lesson}:16`,
      '{1 + 1}',
      'words, or a <Value> for a number',
    ],
    [
      'a heading without an id',
      [lesson, 'See [the price]', '## More\n\nSee [the price]'],
      `${lesson}:40`,
      'a heading',
      '<Section id title> or <Subsection id title>, whose ids stay',
    ],
    [
      'a component that is not closed',
      [lesson, '</Legend>', ''],
      `${lesson}:28`,
      'Unexpected closing tag `</Equation>`, expected corresponding closing tag for `<Legend>`',
      'MDX: every component closed, and braces and < only where MDX means them',
    ],
  ])('%s', async (_, edit, place, found, expected) => {
    await expectProblem(edit, place, found, expected);
  });
});

describe('files', () => {
  it.each<[promise: string, edit: Edit, place: string, found: string, expected: string]>([
    [
      'no content folder',
      ['content', null],
      'content',
      'no such folder',
      'the folder of the lessons and their data',
    ],
    ['no glossary', [glossary, null], glossary, 'no such file', 'a list of terms'],
    ['no questions for a quiz', [quiz, null], `${lesson}:42`, '<Quiz />, but no file of questions', quiz],
    [
      'questions that no lesson shows',
      [lesson, '<Quiz />', ''],
      quiz,
      'questions that no <Quiz /> shows',
      `a <Quiz /> in ${lesson}`,
    ],
  ])('%s', async (_, edit, place, found, expected) => {
    expect(await reportOn(edit)).toBe(problem(place, found, expected));
  });

  it('no lesson, and questions without one', async () => {
    expect(await reportOn([lesson, null])).toBe(`The content has 2 problems.

content/lessons
  found     no lesson
  expected  at least one file <id>.mdx

content/quiz/surprise.yaml
  found     questions without a lesson
  expected  content/lessons/surprise.mdx`);
  });
});

it('several mistakes are reported at once, by file and line', async () => {
  const report = await reportOn(
    [lesson, '<Term id="nat">', '<Term id="gnat">'],
    [lesson, 'minutes: 3', 'minutes: 0'],
    [glossary, 'see: [nat]', 'see: [knot]'],
  );
  const places = report.split('\n').filter((line) => line.startsWith('content/'));
  expect(places).toEqual([`${glossary}:4`, `${lesson}:5`, `${lesson}:16`]);
});

describe('widgets', () => {
  it.each<[promise: string, edit: Edit, place: string, found: string, expected: string]>([
    [
      'a second quiz',
      [lesson, '<Quiz />', '<Quiz />\n\n<Quiz />'],
      `${lesson}:44`,
      '<Quiz /> a second time',
      `one; the first is in ${lesson}:42`,
    ],
    [
      'a slider whose links lead nowhere',
      [lesson, '<Quiz />', '<LossSlider />\n\n<Quiz />'],
      `${lesson}:42`,
      'a <LossSlider> without its section',
      '<Section id="loss-slider"> with a <LossSlider />, where its links lead',
    ],
    [
      'a practice whose links lead nowhere',
      [lesson, '<Quiz />', '<Practice />\n\n<Quiz />'],
      `${lesson}:42`,
      'a <Practice> without its section',
      '<Section id="practice"> around it, where its links lead',
    ],
    [
      'a practice without a figure that its exercises show',
      [lesson, '<Quiz />', '<Practice />\n\n<Quiz />'],
      `${lesson}:42`,
      '<Practice />',
      'the figure #fig-gradients, where its exercises lead',
    ],
    [
      'a second practice',
      [lesson, '<Quiz />', '<Practice />\n\n<Practice />\n\n<Quiz />'],
      `${lesson}:44`,
      '<Practice /> a second time',
      `one; the first is in ${lesson}:42`,
    ],
    [
      'a wrong choice that leads to a figure that the lesson has not',
      [quiz, 'probability of $1/e$.', "probability of $1/e$.\n      see: '?p=0.5#loss-slider'"],
      `${quiz}:12`,
      '?p=0.5#loss-slider',
      `the figure #loss-slider in ${lesson}`,
    ],
    [
      'a narration without a lesson',
      ['content/video/nobody.yaml', '[]'],
      'content/video/nobody.yaml',
      'a narration without a lesson',
      'content/lessons/nobody.mdx',
    ],
    [
      'an id that a widget uses',
      [lesson, 'id="price"', 'id="opening-range"'],
      `${lesson}:14`,
      'the id opening-range',
      'an id that does not begin with opening-',
    ],
  ])('%s', async (_, edit, place, found, expected) => {
    await expectProblem(edit, place, found, expected);
  });

  it('are allowed where they belong', async () => {
    const section = '<Section id="loss-slider" title="The slider">\n\n<LossSlider />\n\n</Section>\n';
    const edit: Edit = [
      lesson,
      '<Section id="words"',
      `<LossSlider compact />\n\n${section}\n<Section id="words"`,
    ];
    expect(await reportOn(edit)).toBe('The content has 0 problems.');
  });
});

describe('the narration of a video', () => {
  const cue = (more = '') =>
    `- id: one\n  title: One\n  cues:\n    - id: a\n      scene: price\n      shows: a dot\n      say: Some words.\n      pause: 1\n${more}`;
  const shown: Edit = [lesson, '<Quiz />', '<Quiz />\n\n<Video title="A video" />'];
  const home: Edit = [lesson, 'id="words"', 'id="video"'];
  const link: Edit = [lesson, 'to="words"', 'to="video"'];

  it('is right with its component in its section', async () => {
    expect(await reportOn([video, cue()], shown, home, link)).toBe('The content has 0 problems.');
  });

  it.each<[promise: string, edits: Edit[], place: string, found: string, expected: string]>([
    [
      'without a component that shows it',
      [[video, cue()]],
      video,
      'a narration that no <Video /> shows',
      `a <Video /> in ${lesson}`,
    ],
    ['that is missing', [shown, home, link], `${lesson}:44`, '<Video />, but no narration', video],
    [
      'outside the section where its links lead',
      [[video, cue()], shown],
      `${lesson}:44`,
      'a <Video> without its section',
      '<Section id="video"> around it, where its links lead',
    ],
    [
      'with a scene that there is not',
      [[video, cue().replace('price', 'prise')], shown, home, link],
      `${video}:5`,
      '[0].cues[0].scene: prise',
      'one of price, sigmoid, flat, crooked, surprise, formula, cases, product, underflow, sum, peak, chain, push, race, bowl, stable, remember (did you mean price?)',
    ],
    [
      'with a formula, which cannot be spoken',
      [[video, cue().replace('Some words', 'It is $1$')], shown, home, link],
      `${video}:7`,
      '[0].cues[0].say: a formula',
      'words that can be spoken',
    ],
    [
      'with a word that no line of the captions holds',
      [[video, cue().replace('Some words', `See ${'x'.repeat(43)}`)], shown, home, link],
      `${video}:7`,
      `[0].cues[0].say: ${'x'.repeat(43)}.`,
      'words of at most 42 letters',
    ],
    [
      'with a way to a figure that there is not',
      [[video, cue("      see: '?p=2#loss-slider'\n")], shown, home, link],
      `${video}:9`,
      '[0].cues[0].see: ?p=2#loss-slider',
      expect.stringContaining('a link such as') as never,
    ],
    [
      'with a way to a figure that the lesson has not',
      [[video, cue("      see: '?p=0.5#loss-slider'\n")], shown, home, link],
      `${video}:9`,
      '?p=0.5#loss-slider',
      `the figure #loss-slider in ${lesson}`,
    ],
    [
      'with the id of another cue',
      [[video, cue(cue().slice(cue().indexOf('    - id')))], shown, home, link],
      `${video}:9`,
      '[0].cues[1].id: a a second time',
      'an id of its own',
    ],
  ])('%s', async (_, edits, place, found, expected) => {
    if (typeof expected === 'string') expect(await reportOn(...edits)).toBe(problem(place, found, expected));
    else expect(await reportOn(...edits)).toContain(`${place}\n  found     ${found}`);
  });
});

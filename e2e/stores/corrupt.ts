import type { Chance } from '../random/chance.ts';

/** What the lesson keeps in a browser, by its key. */
export const keys = {
  quiz: 'cross-entropy-loss/quiz',
  practice: 'cross-entropy-loss/practice',
  theme: 'theme',
} as const;

/** As the page itself keeps them: each is taken up when it is whole. */
export const whole = {
  quiz: { version: 1, seed: 5, checked: { q1: ['error-size', 'no-minus'] }, current: 1 },
  practice: {
    version: 1,
    seed: 4711,
    chosen: ['loss', 'mean'],
    index: 5,
    deeds: [{ what: 'answer', text: '1,61' }, { what: 'help' }],
    done: [{ kind: 'mean', atOnce: false, slips: ['That is the sum.'] }],
  },
  theme: 'dark',
} as const;

const markup = '"><img src=x onerror="window.ran=1"><script>window.ran=1</script>';
const megabyte = 1_000_000;

/** As JSON, for a place where there must be something else: nothing of it is right anywhere. */
const wrongValues: readonly string[] = [
  ...['null', 'false', 'true', '""', '"1"', '[1]', '{"0":1}', '{"valueOf":1}', '-1', '0.5', '1e21', '1e309'],
  ...['-1e309', '2147483648.5', '9007199254740993', '"__proto__"', '"\\ud83d"', '"\ud83d"', '"\\u0000"'],
  JSON.stringify(markup),
  `"${'9'.repeat(megabyte)}"`,
  // Deep enough to break what walks through it by calling itself.
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
];

/** By the field that it takes the place of: right in shape as far as it goes. */
const wrongItems: Record<
  'quiz' | 'practice',
  readonly (readonly [field: string, values: readonly string[]])[]
> = {
  quiz: [
    ['checked', ['null', '[]', '{"q9":["a"]}', '{"__proto__":["no-minus"]}', '{"constructor":["no-minus"]}']],
    ['checked', ['{"q1":"no-minus"}', '{"q1":["nonsense"]}', '{"q1":[["no-minus"]]}', '{"q1":[null]}']],
    [
      'checked',
      [`{"q1":[${Array.from({ length: 101 }, () => '"no-minus"').join()}]}`, '{"q1":{"length":1}}'],
    ],
    ['current', ['4', '"1"', '[1]']],
    ['seed', ['1000001', '"5"', '[5]']],
    ['version', ['0', '2', '"1"']],
  ],
  practice: [
    ['seed', ['0', '1000000', '"4711"', '[4711]', '4711.5']],
    ['index', ['999999', '"5"', '[5]', '[]', '""']],
    ['chosen', ['[]', '["sum"]', '["loss",null]', '"loss"', '{"length":1,"0":"loss"}', '["__proto__"]']],
    ['deeds', ['[{}]', '[null]', '[[]]', '[{"what":"cheat"}]', '[{"what":"__proto__"}]', '{"length":0}']],
    ['deeds', ['[{"what":"answer"}]', '[{"what":"answer","text":5}]', '[{"what":"choice","index":2}]']],
    [
      'deeds',
      [`[{"what":"answer","text":"${'1'.repeat(201)}"}]`, '[{"what":"direction","direction":"left"}]'],
    ],
    ['deeds', [`[${Array.from({ length: 5001 }, () => '{"what":"help"}').join()}]`]],
    ['done', ['[{}]', '[null]', '[{"kind":"sum","atOnce":true,"slips":[]}]', '{"length":0}']],
    ['done', ['[{"kind":"mean","atOnce":1,"slips":[]}]', '[{"kind":"mean","atOnce":true,"slips":[7]}]']],
    ['version', ['0', '2', '"1"']],
  ],
};

/** What is no object of the page's at all. */
const otherTexts: readonly string[] = [
  ...['', ' ', '{', '[]', 'null', '7', '"7"', 'true', '{}', '1e999', 'undefined', '[object Object]', 'NaN'],
  ...['{"__proto__":{"version":1}}', "{'version':1}", '\u0000', '\ud83d', '\ufeff{}', '[1,2,3]', markup],
  'x'.repeat(megabyte),
  `"${'<b>'.repeat(megabyte / 3)}"`,
  '['.repeat(megabyte / 10),
];

const wrongThemes = ['', ' ', 'Dark', 'dark ', '"dark"', 'null', 'system', '__proto__', '\ud83d', markup];

function corruptJson(key: 'quiz' | 'practice', random: Chance): string {
  const { next, pick } = random;
  const right = JSON.stringify(whole[key]);
  const kind = next();
  // Cut off, as by a crash: an object without its end is never JSON.
  if (kind < 0.15) return right.slice(0, random.whole(right.length));
  if (kind < 0.3) return pick(otherTexts);
  const fields = Object.entries(whole[key]).map(([name, value]) => [name, JSON.stringify(value)] as const);
  const write = (all: readonly (readonly [string, string])[]): string =>
    `{${all.map(([name, json]) => `"${name}":${json}`).join()}}`;
  const damaged = pick(fields)[0];
  if (kind < 0.4) return write(fields.filter(([name]) => name !== damaged));
  const [at, values] = kind < 0.65 ? [damaged, wrongValues] : pick(wrongItems[key]);
  const wrong = pick(values);
  return write(fields.map(([name, value]) => [name, name === at ? wrong : value] as const));
}

export type Store = Record<string, string>;

/** A store in which everything that the lesson keeps is damaged, each in its own way. */
export function corruptStore(random: Chance): Store {
  return {
    [keys.quiz]: corruptJson('quiz', random),
    [keys.practice]: corruptJson('practice', random),
    [keys.theme]: random.next() < 0.1 ? 'dark'.repeat(megabyte / 4) : random.pick(wrongThemes),
  };
}

import type { Page } from '@playwright/test';
import { pages, parameters } from './contract.ts';
import { expect, test } from './fixtures.ts';

/** Every parameter, those of the worksheet too. */
const names = Object.keys(parameters);

const markup = '"><img src=x onerror="window.ran=1"><script>window.ran=1</script>';
/** None is allowed in any parameter. */
const values = [
  ...[
    '',
    ' ',
    '%',
    '%E0%A4%A',
    '%00',
    '%u0041',
    '+',
    '-',
    '.',
    ',',
    'e',
    '1e309',
    '-1e309',
    'NaN',
    'Infinity',
  ],
  ...['∞', '0x1p', '1.2.3', '--1', '1e', 'true', 'null', 'undefined', '[]', '{}', '[object Object]', '()=>1'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '💥', '\u202e1', '\ud83d', '٣', '<b>1</b>'],
  ...[
    markup,
    'javascript:window.ran=1',
    '${window.ran=1}',
    "');window.ran=1;('",
    '../../etc',
    '0.5;0.6',
    '1 2',
  ],
];
/** As they stand in an address: some of them broken on purpose, and all but markup unescaped where that is possible. */
const raw = (value: string) => (value.startsWith('%') ? value : encodeURIComponent(value.toWellFormed()));
const everywhere = (value: string) => names.map((name) => `${name}=${raw(value)}`).join('&');

/** Each output of each figure, by its place and name. */
const outputs = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.figure output')].map((output, index) => [
      `${String(index)} ${output.getAttribute('name') ?? ''}`,
      [...output.querySelectorAll('data')].map((data) => data.getAttribute('value')).join(),
    ]),
  );
const notices = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.notice')].map((notice) => notice.textContent).join(' '),
  );

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.locator('html[data-awake]').waitFor({ state: 'attached' });
}

async function expectDefaults(page: Page, usual: unknown, elements: number): Promise<void> {
  expect(await outputs(page)).toEqual(usual);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  // A notice says what was found, as text.
  expect(await page.locator('main :is(img, script, b b)').count()).toBe(elements);
}

/** The page as it stands without a state. */
async function standard(page: Page, address: string): Promise<{ usual: unknown; elements: number }> {
  await open(page, address);
  return { usual: await outputs(page), elements: await page.locator('main :is(img, script, b b)').count() };
}

const half = Math.ceil(values.length / 2);
for (const [part, some] of [values.slice(0, half), values.slice(half)].entries()) {
  const states = some.length * names.length;
  test(`${String(states)} malformed states (${String(part + 1)}) give the defaults and a notice each`, async ({
    page,
  }) => {
    const { usual, elements } = await standard(page, pages.lesson);
    for (const value of some) {
      await open(page, `${pages.lesson}?${everywhere(value)}`);
      await test.step(`value ${JSON.stringify(value)}`, async () => {
        await expectDefaults(page, usual, elements);
        const said = await notices(page);
        for (const name of names) if (name !== 'n') expect(said).toContain(`The link asks for ${name} = “`);
      });
    }
  });
}

test('keys that stand twice, in brackets, or under names of objects change nothing', async ({ page }) => {
  const { usual, elements } = await standard(page, pages.lesson);
  for (const query of [
    names.map((name) => `${name}=1&${name}=1`).join('&'),
    names.map((name) => `${name}[]=1&${name}[0]=1&${name.toUpperCase()}=1`).join('&'),
    '__proto__=1&__proto__[p]=0.5&constructor=1&constructor.prototype.p=0.5&=1&&&=&%=%&p',
    '?p=0.5&;y=0',
  ]) {
    await open(page, `${pages.lesson}?${query}`);
    await expectDefaults(page, usual, elements);
  }
});

test('100 kB of a value, from a folder, give the defaults and a short notice', async ({
  folderUrl,
  page,
}) => {
  const lessonFile = folderUrl + pages.lesson;
  const { usual, elements } = await standard(page, lessonFile);
  for (const long of ['9', '%3Cb%3E', '%', 'a,']) {
    const value = long.repeat(Math.ceil(100_000 / long.length));
    await open(page, `${lessonFile}?p=${value}&data=${value}&kinds=${value}&only=${value}`);
    await expectDefaults(page, usual, elements);
    expect((await notices(page)).length).toBeLessThan(1_500);
  }
});

test('fragments that name nothing, or cannot be read, leave the page as it is', async ({ page }) => {
  const { usual, elements } = await standard(page, pages.lesson);
  for (const hash of [
    '%',
    '%E0%A4%A',
    '__proto__',
    'nope',
    encodeURIComponent(markup),
    ':target',
    '"',
    "'",
    '.',
  ]) {
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
    await expectDefaults(page, usual, elements);
    await open(page, `${pages.lesson}#${hash}`);
    await expectDefaults(page, usual, elements);
  }
});

test('the worksheet gives its defaults and a notice for the same', async ({ page }) => {
  for (const value of values) {
    await page.goto(`${pages.worksheet}?${everywhere(value)}`);
    await page.locator('html[data-awake]').waitFor({ state: 'attached' });
    const said = await notices(page);
    for (const name of ['seed', 'n', 'kinds']) expect(said).toContain(`The link asks for ${name} = “`);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  }
});

import type { Label } from './contract.ts';
import { asRead } from './as-read.ts';
import { expect, test } from './fixtures.ts';
import { boxOf, touch } from './pages/gestures.ts';
import type { GradientsFigure } from './pages/gradients-figure.ts';
import { slopeRows } from './reference.ts';

const ln2 = 0.6931471805599453;
const wholeRows = slopeRows.filter(({ z }) => Number.isInteger(z));

/** sigmoid(z), without cancelling where it is small. */
const sigmoid = (z: number): number => (z >= 0 ? 1 / (1 + Math.E ** -z) : Math.E ** z / (1 + Math.E ** z));

/** Both outputs hold the reference's slopes, mirrored for label 0, and show them as people read numbers. */
async function expectSlopes(figure: GradientsFigure, z: number, label: Label = 1): Promise<void> {
  const sign = label === 1 ? 1 : -1;
  const row = slopeRows.find((one) => one.z === z * sign);
  if (row === undefined) throw new Error(`The reference has no row for ${String(z)}`);
  for (const [name, slope] of [
    ['ce-slope', row.crossEntropy],
    ['se-slope', row.squaredError],
  ] as const) {
    const expected = slope * sign;
    const reading = await figure.read(name);
    const off = Math.abs(reading.value - expected);
    expect(off, `${name} at ${String(z)}: ${String(reading.value)} against ${String(expected)}`).toBeLessThan(
      1e-9 * Math.abs(expected),
    );
    expect(reading.text, name).toBe(asRead(expected));
  }
}

test('the page opens with the first state, without a word and without touching the address', async ({
  gradients,
  lesson,
  page,
}) => {
  await page.clock.install();
  await lesson.goto();
  await page.clock.fastForward(2_000);
  await expect(gradients.thumb).toHaveValue('-4');
  await expect(gradients.exact).toHaveValue('-4');
  await expect(gradients.label(1)).toBeChecked();
  await expectSlopes(gradients, -4);
  // 1 / (2 sigmoid(4) sigmoid(-4)) is 28.31.
  await expect(gradients.output('slope-ratio')).toHaveText('28.3');
  await expect(gradients.status).toHaveText('');
  expect(new URL(page.url()).search).toBe('');
});

test.describe('the slopes are those of the reference', () => {
  test.beforeEach(({ lesson }) => lesson.goto());

  test('typed, for every logit of its table', async ({ gradients }) => {
    expect(slopeRows).toHaveLength(18);
    for (const { z } of slopeRows) {
      await gradients.typeExactly(String(z));
      await expect(gradients.exact).toHaveValue(String(z));
      await expectSlopes(gradients, z);
    }
  });

  test('typed, mirrored for label 0', async ({ gradients }) => {
    await gradients.choose(0);
    for (const { z } of slopeRows) {
      await gradients.typeExactly(String(-z));
      await expectSlopes(gradients, -z + 0, 0);
    }
  });

  test('by the arrow keys, from one end to the other', async ({ gradients }) => {
    await gradients.press('Home');
    for (const { z } of wholeRows) {
      await expectSlopes(gradients, z);
      if (z < 8) await gradients.press('ArrowRight', 10);
    }
    await expect(gradients.thumb).toHaveValue('8');
  });

  test('by the mouse, on the slider and on the plot', async ({ gradients }) => {
    for (const z of [-8, 2, -1]) {
      await gradients.dragTo(z);
      await expectSlopes(gradients, z);
    }
    for (const { z } of wholeRows) {
      await gradients.dragPointTo(z);
      await expectSlopes(gradients, z);
    }
  });

  test('halved for squared error with the switch, and for nothing else', async ({ gradients }) => {
    await gradients.option('squared error with ½').check();
    const half = slopeRows.find(({ z }) => z === -4)!;
    expect((await gradients.read('se-slope')).value).toBeCloseTo(half.halfSquaredError, 10);
    expect((await gradients.read('ce-slope')).value).toBeCloseTo(half.crossEntropy, 9);
    await expect(gradients.output('slope-ratio')).toHaveText('56.6');
  });

  test('at the examples, for both labels', async ({ gradients }) => {
    for (const [label, sign] of [
      [1, 1],
      [0, -1],
    ] as const) {
      await gradients.choose(label);
      for (const [name, z, ratio] of [
        ['sure and wrong', -8, '1491'],
        ['steepest for squared error', -ln2, '2.3'],
        ['undecided', 0, '2.0'],
        ['sure and right', 4, '28.3'],
      ] as const) {
        await gradients.pressButton(name);
        await expectSlopes(gradients, z * sign + 0, label);
        await expect(gradients.output('slope-ratio')).toHaveText(ratio);
      }
    }
  });

  test('−8/27 where squared error is steepest', async ({ gradients }) => {
    await gradients.pressButton('steepest for squared error');
    expect((await gradients.read('se-slope')).value).toBeCloseTo(-0.2962962962962963, 15);
    await expect(gradients.output('se-slope')).toHaveText('−0.296');
    await expect(gradients.thumb).toHaveValue('-0.7');
  });
});

test('the other label turns the slopes at the same logit over', async ({ gradients, lesson }) => {
  await lesson.goto();
  await gradients.choose(0);
  await expect(gradients.exact).toHaveValue('-4');
  await expectSlopes(gradients, -4, 0);
  await gradients.choose(1);
  await expectSlopes(gradients, -4, 1);
});

test('both points stand on their curves, within half a pixel', async ({ gradients, lesson }) => {
  await lesson.goto();
  const box = await gradients.plot.boundingBox();
  if (box === null) throw new Error('The plot is not drawn.');
  for (const label of [1, 0] as const) {
    await gradients.choose(label);
    for (const z of [-8, -4, -ln2, 0, 0.37, 5]) {
      await gradients.typeExactly(String(z));
      const prediction = sigmoid(z);
      const slope = prediction - label;
      const slopes = { 'cross-entropy': slope, 'squared-error': 2 * slope * prediction * (1 - prediction) };
      for (const [curve, value] of Object.entries(slopes)) {
        const { x, y } = await gradients.shareOfPoint(curve as keyof typeof slopes);
        // The axis runs from −1 to 0 for label 1 and from 0 to 1 for label 0, upwards.
        const height = label === 1 ? -value : 1 - value;
        expect(Math.abs(x - (z + 8) / 16) * box.width, `${curve} at ${String(z)}`).toBeLessThan(0.5);
        expect(Math.abs(y - height) * box.height, `${curve} at ${String(z)}`).toBeLessThan(0.5);
      }
    }
  }
});

test('the drawing says in words where the model is wrong, where squared error is steepest, and where all is well', async ({
  gradients,
  lesson,
}) => {
  await lesson.goto('z=-6');
  const words: (string | null)[] = [];
  for (const [z, ending] of [
    ['-6', /At z = −6\.0: cross-entropy −0\.998, squared error −0\.005, 203 times weaker\. .* concave there/],
    [String(-ln2), /At z = −0\.693: cross-entropy −0\.667, squared error −0\.296, 2\.3 times weaker\./],
    [
      '4',
      /At z = 4\.0: cross-entropy −0\.018, squared error −6\.35\s×\s10⁻⁴, 28\.3 times weaker\. .* convex there/,
    ],
  ] as const) {
    await gradients.typeExactly(z);
    await expect(gradients.plot).toHaveAttribute('aria-label', ending);
    words.push(await gradients.plot.getAttribute('aria-label'));
  }
  expect(new Set(words).size).toBe(3);
  await expect(gradients.plot).toHaveRole('img');
  await expect(gradients.scope.getByText('convex', { exact: true })).toBeVisible();
});

test.describe('a typed number', () => {
  test.beforeEach(({ lesson }) => lesson.goto('z=-6'));

  const domain = 'is outside: the logit z in this figure lies between −8 and 8.';
  for (const [typed, reason] of [
    ['abc', '“abc” is not a number. Write it like 0.25, 0,25, 1/4 or 2.5e-1.'],
    ['', 'No number was entered. Write it like 0.25, 0,25, 1/4 or 2.5e-1.'],
    ['9', `9 ${domain}`],
    ['−8.0001', `−8.0001 ${domain}`],
  ] as const) {
    test(`“${typed}” says what is allowed, stays for correction and keeps the last state`, async ({
      gradients,
    }) => {
      await gradients.typeExactly(typed);
      await expect(gradients.problem).toHaveText(reason);
      await expect(gradients.status).toHaveText(reason);
      await expect(gradients.exact).toHaveValue(typed);
      await expect(gradients.exact).toHaveAccessibleDescription(reason);
      await expectSlopes(gradients, -6);
      await gradients.typeExactly('−2');
      await expect(gradients.problem).toHaveText('');
      await expectSlopes(gradients, -2);
    });
  }
});

test.describe('a link', () => {
  test('opens the figure in its state and scrolls to it', async ({ gradients, lesson }) => {
    await lesson.goto('z=-6&gy=0', 'fig-gradients');
    await expect(gradients.exact).toHaveValue('-6');
    await expect(gradients.label(0)).toBeChecked();
    await expectSlopes(gradients, -6, 0);
    await expect(gradients.scope).toBeInViewport();
    await expect(gradients.notice).toBeHidden();
  });

  for (const [query, notice, z, label] of [
    ['z=9&gy=0', 'The link asks for z = “9”, but z is a number from −8 to 8.', '-4', 0],
    ['z=NaN', 'The link asks for z = “NaN”, but z is a number from −8 to 8.', '-4', 1],
    ['z=', 'The link asks for z = “”, but z is a number from −8 to 8.', '-4', 1],
    ['z=1&z=2', 'The link asks for z = “1, 2”, but z is a number from −8 to 8.', '-4', 1],
    ['z=1&gy=2', 'The link asks for gy = “2”, but gy is 0 or 1.', '1', 1],
    ['z=<i>', 'The link asks for z = “<i>”, but z is a number from −8 to 8.', '-4', 1],
  ] as const) {
    test(`?${query} falls back to the default and says why`, async ({ gradients, lesson }) => {
      await lesson.goto(query);
      await expect(gradients.notice).toHaveText(notice);
      await expect(gradients.status).toHaveText(notice);
      await expect(gradients.exact).toHaveValue(z);
      await expect(gradients.label(label)).toBeChecked();
      await gradients.pressButton('undecided');
      await expect(gradients.notice).toBeHidden();
    });
  }

  test('is kept in the address as the state moves on, without a longer history', async ({
    gradients,
    lesson,
    page,
  }) => {
    await lesson.goto('utm=x', 'fig-gradients');
    const before = await page.evaluate(() => history.length);
    await gradients.press('Home');
    await gradients.choose(0);
    await gradients.press('ArrowRight', 3);
    await expect(page).toHaveURL(/\?utm=x&z=-7\.7&gy=0#fig-gradients$/);
    // A press of a button is a gesture of its own: not the value before it.
    await gradients.scope.getByRole('button', { name: 'More' }).click();
    await expect(page).toHaveURL(/\?utm=x&z=-7\.6&gy=0#fig-gradients$/);
    await expect(gradients.status).toContainText('z −7.6');
    await gradients.scope.getByRole('button', { name: 'Less' }).click();
    await expect(page).toHaveURL(/\?utm=x&z=-7\.7&gy=0#fig-gradients$/);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.reload();
    await expect(gradients.exact).toHaveValue('-7.7');
    await expect(gradients.label(0)).toBeChecked();
  });
});

test('“Copy link to this state” copies it, with the figure’s own place', async ({
  context,
  gradients,
  lesson,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lesson.goto('utm=x&z=-6&gy=0');
  await gradients.pressButton('Copy link to this state');
  await expect(gradients.status).toHaveText('Link copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/cross-entropy-loss\.html\?utm=x&z=-6&gy=0#fig-gradients$/);
});

test('“Reset” puts the first state back, with its option', async ({ gradients, lesson }) => {
  await lesson.goto('z=3&gy=0');
  await gradients.option('squared error with ½').check();
  await gradients.typeExactly('abc');
  await gradients.pressButton('Reset');
  await expect(gradients.exact).toHaveValue('-4');
  await expect(gradients.problem).toHaveText('');
  await expect(gradients.label(1)).toBeChecked();
  await expect(gradients.option('squared error with ½')).not.toBeChecked();
  await expectSlopes(gradients, -4);
});

test('a tap of a finger is a gesture: what it moved is said and kept in the address', async ({
  gradients,
  lesson,
  page,
}) => {
  await lesson.goto('', 'fig-gradients');
  await gradients.exact.waitFor();
  const { x, y, width, height } = await boxOf(gradients.plot);
  const at = { x: x + width * 0.75, y: y + height / 2 };
  await touch(page, at, at);
  await expect(gradients.exact).toHaveValue('4');
  await expect(page).toHaveURL(/\?z=4&gy=1#fig-gradients$/);
  await expect(gradients.status).toContainText('z 4.0');
});

test.describe('tied to the loss slider', () => {
  test.beforeEach(async ({ gradients, lesson }) => {
    await lesson.goto('z=-2&gy=0');
    await gradients.option('use this prediction in the loss slider').check();
  });

  const shown = async (field: { inputValue: () => Promise<string> }): Promise<number> =>
    Number(await field.inputValue());

  test('the slider shows the sigmoid of the logit, and its label', async ({ gradients, lossSlider }) => {
    expect(await shown(lossSlider.exact)).toBeCloseTo(sigmoid(-2), 15);
    await expect(lossSlider.label(0)).toBeChecked();
    await gradients.press('Home');
    expect(await shown(lossSlider.exact)).toBeCloseTo(sigmoid(-8), 15);
    await gradients.choose(1);
    await expect(lossSlider.label(1)).toBeChecked();
    // ln(1 + exp(8))
    await expect(lossSlider.output('loss')).toHaveText('8.000');
  });

  test('the slider moves the logit, and its label', async ({ gradients, lossSlider }) => {
    await lossSlider.typeExactly('0.5');
    await expect(gradients.exact).toHaveValue('0');
    await lossSlider.press('End');
    // ln 99
    expect(await shown(gradients.exact)).toBeCloseTo(4.59511985013459, 12);
    await lossSlider.choose(1);
    await expect(gradients.label(1)).toBeChecked();
    expect((await gradients.read('ce-slope')).value).toBeCloseTo(-0.01, 15);
  });

  test('a prediction beyond this figure stands at its end, and stays in the slider', async ({
    gradients,
    lossSlider,
  }) => {
    for (const [typed, z] of [
      ['1e-12', '-8'],
      ['0.999999', '8'],
    ] as const) {
      await lossSlider.typeExactly(typed);
      await expect(gradients.exact).toHaveValue(z);
      await expect(lossSlider.exact).toHaveValue(typed);
    }
  });

  test('the address keeps both', async ({ gradients, page }) => {
    await expect(page).toHaveURL(/\?z=-2&gy=0&p=0\.1192029220221\d+&y=0/);
    await gradients.typeExactly('0');
    await expect(page).toHaveURL(/z=0&gy=0&p=0\.5&y=0/);
  });

  test('untied, each goes its own way again', async ({ gradients, lossSlider }) => {
    await gradients.option('use this prediction in the loss slider').uncheck();
    await lossSlider.typeExactly('0.25');
    await expect(gradients.exact).toHaveValue('-2');
    await gradients.typeExactly('5');
    await expect(lossSlider.exact).toHaveValue('0.25');
  });
});

test('untied from the start, the loss slider has its own prediction', async ({
  gradients,
  lesson,
  lossSlider,
}) => {
  await lesson.goto();
  await gradients.press('End');
  await gradients.choose(0);
  await expect(lossSlider.exact).toHaveValue('0.7');
  await expect(lossSlider.label(1)).toBeChecked();
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });
  test.beforeEach(({ lesson }) => lesson.goto());

  test('the points follow and the page stays where it is', async ({ gradients, page }) => {
    await gradients.touchPointTo(-1);
    await expectSlopes(gradients, -1);
    const before = await page.evaluate(() => scrollY);
    await gradients.touchPointTo(6);
    await expectSlopes(gradients, 6);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test('a swipe over the plot scrolls the page and moves nothing', async ({ gradients, page }) => {
    await gradients.plot.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await gradients.swipeUpFromPlot();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
    await expect(gradients.exact).toHaveValue('-4');
    await expect(gradients.status).toHaveText('');
  });

  test('a tap on the plot takes the points there', async ({ gradients }) => {
    const box = await gradients.plot.boundingBox();
    if (box === null) throw new Error('The plot is not drawn.');
    await gradients.plot.tap({ position: { x: (box.width * 3) / 4, y: box.height / 2 } });
    await expectSlopes(gradients, 4);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the figure stands still in its first state, with its table', async ({ gradients, lesson }) => {
    await lesson.goto();
    await expect(gradients.plot.locator('path.current')).toBeVisible();
    await expect(gradients.plot.locator('path.squared-error')).toBeVisible();
    await expect(gradients.point('cross-entropy')).toBeVisible();
    await expectSlopes(gradients, -4);
    await expect(gradients.scope.locator('button:visible, input:visible')).toHaveCount(0);
    await gradients.scope.getByText('The slopes as a table').click();
    const rows = gradients.scope.locator('tbody tr');
    for (const { z, crossEntropy, squaredError } of wholeRows.filter((row) => row.z % 2 === 0)) {
      const row = rows.filter({ has: lesson.title.page().locator(`th data[value="${String(z)}"]`) });
      await expect(row.locator('td').nth(0)).toHaveText(asRead(crossEntropy));
      await expect(row.locator('td').nth(1)).toHaveText(asRead(squaredError));
    }
  });
});

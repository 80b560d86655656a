import type { LikelihoodOutput } from './contract.ts';
import { expect, test } from './fixtures.ts';
import type { LikelihoodFigure } from './pages/likelihood-figure.ts';
import { coinRows } from './reference.ts';

/** Outputs to the digits in which they are known from elsewhere. */
async function expectOutputs(
  figure: LikelihoodFigure,
  expected: Partial<Record<LikelihoodOutput, number>>,
): Promise<void> {
  for (const [name, value] of Object.entries(expected) as [LikelihoodOutput, number][]) {
    const reading = await figure.read(name);
    // Ten significant digits for products; six decimals for the others, of which sums of many tosses have three.
    const tolerance = name === 'product' ? value * 1e-9 : value > 1000 ? 5e-4 : 5.1e-7;
    const off = Math.abs(reading.value - value);
    expect(off, `${name} ${String(reading.value)} against ${String(value)}`).toBeLessThanOrEqual(tolerance);
  }
}

test('the page opens with the first state, without a word and without touching the address', async ({
  lesson,
  likelihood,
  page,
}) => {
  await page.clock.install();
  await lesson.goto();
  await page.clock.fastForward(2_000);
  await expect(likelihood.view('coin')).toBeChecked();
  await expect(likelihood.tosses(10)).toBeChecked();
  await expect(likelihood.thumb).toHaveValue('0.5');
  await expect(likelihood.exact).toHaveValue('0.5');
  await expect(likelihood.status).toHaveText('');
  await expect(likelihood.coin).toBeVisible();
  await expect(likelihood.examples).toBeHidden();
  expect(new URL(page.url()).search).toBe('');
});

test.describe('a coin, ten tosses', () => {
  for (const { heads, product, sumNats, meanNats } of coinRows) {
    test(`typed ${String(heads)} gives the reference’s product, sum and mean`, async ({
      lesson,
      likelihood,
    }) => {
      await lesson.goto();
      await likelihood.typeExactly(String(heads));
      await expect(likelihood.exact).toHaveValue(String(heads));
      await expectOutputs(likelihood, { product, 'sum-loss': sumNats, 'mean-loss': meanNats });
      await expect(likelihood.output('underflow-toss')).toHaveText('not rounded to 0 here');
    });
  }

  test('by keyboard: from 0.5 to 0.7, where the excess is 0, to the ends and back', async ({
    lesson,
    likelihood,
  }) => {
    await lesson.goto();
    // KL(0.7 || 0.5)
    await expectOutputs(likelihood, { excess: 0.082283, 'geometric-mean': 0.5 });
    await likelihood.press('ArrowRight', 20);
    await expect(likelihood.thumb).toHaveValue('0.7');
    await expectOutputs(likelihood, { product: 0.0022235661, 'sum-loss': 6.108643, 'mean-loss': 0.610864 });
    expect((await likelihood.read('excess')).value).toBe(0);
    await expect(likelihood.thumb).toHaveAttribute(
      'aria-valuetext',
      '0.70, product 0.002224, mean loss 0.6109 nats',
    );
    await likelihood.press('End');
    await expect(likelihood.thumb).toHaveValue('0.99');
    await expectOutputs(likelihood, { product: 9.320653479e-7, 'sum-loss': 13.885863 });
    await likelihood.press('Home');
    await expect(likelihood.thumb).toHaveValue('0.01');
    await expect(likelihood.status).toHaveText(/^probability of heads 0\.01, 10 tosses, product /);
  });

  test('by mouse: the slider and the point of either curve', async ({ lesson, likelihood }) => {
    await lesson.goto();
    await likelihood.dragPointTo('likelihood', 0.8);
    await expect(likelihood.thumb).toHaveValue('0.8');
    await expectOutputs(likelihood, { product: 0.0016777216, 'sum-loss': 6.390319, excess: 0.028168 });
    await likelihood.dragPointTo('loss', 0.6);
    await expect(likelihood.thumb).toHaveValue('0.6');
    await expectOutputs(likelihood, { product: 0.0017915904, 'sum-loss': 6.324652 });
    await likelihood.dragThumbTo(0.9);
    await expectOutputs(likelihood, { product: 0.0004782969, 'sum-loss': 7.645279, excess: 0.153664 });
    await expect(likelihood.output('product')).toHaveText('4.78\u00a0×\u00a010⁻⁴');
    await likelihood.dragPointTo('loss', 2);
    await expect(likelihood.thumb).toHaveValue('0.99');
  });

  test('both points stand above one another, at the best probability', async ({ lesson, likelihood }) => {
    await lesson.goto('heads=0.7');
    const [above, below] = await Promise.all(
      (['likelihood', 'loss'] as const).map((name) => likelihood.point(name).boundingBox()),
    );
    expect(Math.abs((above?.x ?? 0) - (below?.x ?? 1e9))).toBeLessThan(0.5);
    const best = likelihood.coin.locator('.best-name');
    await expect(best).toContainText('largest product,');
    await expect(best).toContainText('smallest mean loss: 0.70');
    await expect(best).toHaveAttribute('data-value', '0.7');
  });

  test('the drawings say in words where they go, where they end and where the point is', async ({
    lesson,
    likelihood,
  }) => {
    const told = new Set<string>();
    for (const query of ['heads=0.5', 'heads=0.7', 'heads=0.7&tosses=1000']) {
      await lesson.goto(query);
      await expect(likelihood.plot('likelihood')).toHaveAttribute('aria-label', /peak at 0\.70/);
      await expect(likelihood.plot('loss')).toHaveAttribute('aria-label', /least value at 0\.70/);
      told.add((await likelihood.plot('likelihood').getAttribute('aria-label')) ?? '');
    }
    expect(told.size).toBe(3);
  });
});

test.describe('by finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('the points follow, and the page does not scroll away', async ({ lesson, likelihood, page }) => {
    await lesson.goto('', 'fig-likelihood');
    await likelihood.plot('likelihood').scrollIntoViewIfNeeded();
    await likelihood.touchPointTo('likelihood', 0.7);
    await expect(likelihood.thumb).toHaveValue('0.7');
    await likelihood.plot('loss').scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await likelihood.touchPointTo('loss', 0.3);
    await expect(likelihood.thumb).toHaveValue('0.3');
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await expectOutputs(likelihood, { 'sum-loss': 9.497834 });
  });
});

test.describe('many tosses', () => {
  test('the product is 0 from toss 1223 on at 0.7 and from 1075 on at 0.5, and the sum goes on', async ({
    lesson,
    likelihood,
  }) => {
    await lesson.goto('heads=0.7');
    await likelihood.chooseTosses(10000);
    expect(await likelihood.read('product')).toEqual({ value: 0, text: '0' });
    expect((await likelihood.read('underflow-toss')).value).toBe(1223);
    await expect(likelihood.output('sum-loss')).toHaveText('6108.643');
    await expectOutputs(likelihood, { 'sum-loss': 6108.643, 'mean-loss': 0.610864 });
    await likelihood.typeExactly('0.5');
    expect((await likelihood.read('underflow-toss')).value).toBe(1075);
  });

  test('a thousand at 0.5 are not enough to make it 0', async ({ lesson, likelihood }) => {
    await lesson.goto('tosses=1000');
    // 2 to the power of −1000
    expect((await likelihood.read('product')).value).toBe(2 ** -1000);
    await expect(likelihood.output('underflow-toss')).toHaveText('not rounded to 0 here');
    await expect(likelihood.output('underflow-toss').locator('data')).toHaveCount(0);
    await expect(likelihood.coin).toContainText('each 100 times');
  });

  test('the hill gets narrower and the bowl stays as it is', async ({ lesson, likelihood }) => {
    await lesson.goto();
    const curve = (name: 'likelihood' | 'loss') => likelihood.plot(name).locator('path.current');
    const [hill, bowl] = [await curve('likelihood').getAttribute('d'), await curve('loss').getAttribute('d')];
    await likelihood.chooseTosses(1000);
    await expect(curve('likelihood')).not.toHaveAttribute('d', hill ?? '');
    await expect(curve('loss')).toHaveAttribute('d', bowl ?? '');
  });
});

test.describe('four examples', () => {
  test('have the product, sum, mean and geometric mean of the lesson', async ({ lesson, likelihood }) => {
    await lesson.goto();
    await likelihood.chooseView('examples');
    await expect(likelihood.coin).toBeHidden();
    await expectOutputs(likelihood, {
      product: 0.3024,
      'sum-loss': 1.196005,
      'mean-loss': 0.299001,
      'geometric-mean': 0.741559,
    });
    await expect(likelihood.output('product')).toHaveText('0.3024');
    await expect(likelihood.output('excess')).toHaveCount(0);
  });

  test('follow each slider, and say what each adds to the sum', async ({ lesson, likelihood }) => {
    await lesson.goto('view=examples');
    await likelihood.prediction(3).press('Home');
    // 0.9 · 0.8 · 0.01 · 0.6
    await expectOutputs(likelihood, { product: 0.00432 });
    await expect(likelihood.prediction(3)).toHaveAttribute(
      'aria-valuetext',
      '0.01, probability of the truth 0.01, loss 4.605 nats',
    );
    await likelihood.prediction(4).press('ArrowLeft');
    await likelihood.prediction(1).press('ArrowRight');
    await likelihood.prediction(2).press('End');
    await expect(likelihood.status).toHaveText(/^predictions 0\.91, 0\.99, 0\.01, 0\.39, product /);
    await expect(likelihood.examples.locator('.loss .factor text')).toHaveText([
      '0.094',
      '4.605',
      '4.605',
      '0.494',
    ]);
  });
});

test.describe('a typed number', () => {
  for (const [typed, reason] of [
    ['abc', '“abc” is not a number. Write it like 0.25, 0,25, 1/4 or 2.5e-1.'],
    ['1', '1 is outside: the probability of heads in this figure lies between 0.01 and 0.99.'],
    ['0', '0 is outside: the probability of heads in this figure lies between 0.01 and 0.99.'],
  ] as const) {
    test(`“${typed}” says what is allowed and keeps the last state`, async ({ lesson, likelihood }) => {
      await lesson.goto('heads=0.8');
      await likelihood.typeExactly(typed);
      await expect(likelihood.problem).toHaveText(reason);
      await expect(likelihood.status).toHaveText(reason);
      await expect(likelihood.exact).toHaveValue(typed);
      await expectOutputs(likelihood, { product: 0.0016777216 });
      await likelihood.press('ArrowLeft');
      await expect(likelihood.problem).toHaveText('');
    });
  }
});

test.describe('a link', () => {
  test('restores the coin exactly', async ({ lesson, likelihood }) => {
    await lesson.goto('heads=0.123&tosses=10000', 'fig-likelihood');
    await expect(likelihood.exact).toHaveValue('0.123');
    await expect(likelihood.tosses(10000)).toBeChecked();
    await expect(likelihood.notice).toBeHidden();
    await expect(likelihood.scope).toBeInViewport();
  });

  test('restores the examples exactly', async ({ lesson, likelihood }) => {
    await lesson.goto('view=examples&e1=0.5&e2=0.5&e3=0.5&e4=0.875');
    await expect(likelihood.view('examples')).toBeChecked();
    expect((await likelihood.read('product')).value).toBe(1 / 64);
  });

  for (const [query, notice] of [
    ['heads=1', 'The link asks for heads = “1”, but heads is a number from 0.01 to 0.99.'],
    ['tosses=100', 'The link asks for tosses = “100”, but tosses is 10, 1000 or 10000.'],
    ['view=dice', 'The link asks for view = “dice”, but view is coin or examples.'],
    ['e2=zero', 'The link asks for e2 = “zero”, but e2 is a number from 0.01 to 0.99.'],
  ] as const) {
    test(`?${query} falls back to the default and says why`, async ({ lesson, likelihood }) => {
      await lesson.goto(query);
      await expect(likelihood.notice).toHaveText(notice);
      await expect(likelihood.status).toHaveText(notice);
      await expect(likelihood.thumb).toHaveValue('0.5');
      await expect(likelihood.view('coin')).toBeChecked();
      await expect(likelihood.tosses(10)).toBeChecked();
      await likelihood.press('ArrowRight');
      await expect(likelihood.notice).toBeHidden();
    });
  }

  test('is kept in the address, and opens the same state again', async ({ lesson, likelihood, page }) => {
    await lesson.goto('utm=x');
    await likelihood.press('End');
    await likelihood.chooseTosses(1000);
    await likelihood.scope.getByRole('button', { name: 'Less' }).click();
    await expect(page).toHaveURL(/\?utm=x&view=coin&heads=0\.98&tosses=1000&/);
    await likelihood.scope.getByRole('button', { name: 'More' }).click();
    await expect(page).toHaveURL(/\?utm=x&view=coin&heads=0\.99&tosses=1000&/);
    await page.reload();
    await expect(likelihood.exact).toHaveValue('0.99');
    await expect(likelihood.tosses(1000)).toBeChecked();
  });
});

test('“Copy link to this state” copies it, with the figure', async ({
  context,
  lesson,
  likelihood,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lesson.goto('view=examples&e3=0.01');
  await likelihood.button('Copy link to this state').click();
  await expect(likelihood.status).toHaveText('Link copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(
    /\?view=examples&e3=0\.01&heads=0\.5&tosses=10&e1=0\.9&e2=0\.2&e4=0\.4#fig-likelihood$/,
  );
});

test('“Reset” puts the first state back, and a refused entry right', async ({ lesson, likelihood }) => {
  await lesson.goto('heads=0.8&tosses=1000&e1=0.1');
  await likelihood.typeExactly('abc');
  await likelihood.button('Reset').click();
  await expect(likelihood.thumb).toHaveValue('0.5');
  await expect(likelihood.exact).toHaveValue('0.5');
  await expect(likelihood.problem).toHaveText('');
  await expect(likelihood.tosses(10)).toBeChecked();
  await likelihood.chooseView('examples');
  await expect(likelihood.prediction(1)).toHaveValue('0.9');
});

test.describe('on paper and without script', () => {
  const expectStill = async (likelihood: LikelihoodFigure): Promise<void> => {
    await expect(likelihood.plot('likelihood')).toBeVisible();
    await expect(likelihood.plot('loss')).toBeVisible();
    await expect(likelihood.examples).toBeVisible();
    await expect(likelihood.examples.locator('.readouts data')).toHaveText([
      '0.3024',
      '1.196',
      '0.299',
      '0.742',
    ]);
    // Every output once, although both views stand there.
    await expect(likelihood.output('product')).toHaveCount(1);
    await expect(likelihood.output('product')).toHaveText('9.77\u00a0×\u00a010⁻⁴');
    await expect(likelihood.scope.locator('button:visible, input:visible')).toHaveCount(0);
  };

  test('in print both views stand, without controls', async ({ lesson, likelihood, page }) => {
    await lesson.goto();
    await page.emulateMedia({ media: 'print' });
    await expectStill(likelihood);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('both views stand, without controls', async ({ lesson, likelihood }) => {
      await lesson.goto();
      await expectStill(likelihood);
      const table = likelihood.scope.locator('details tbody');
      await likelihood.scope.locator('details summary').click();
      for (const [row, { heads, product }] of coinRows.entries()) {
        const numbers = await table
          .locator('tr')
          .nth(row)
          .locator('data')
          .evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))));
        expect(numbers[0]).toBe(heads);
        expect(Math.abs((numbers[1] ?? 0) / product - 1)).toBeLessThan(1e-9);
      }
    });
  });
});

for (const tosses of [10, 1000, 10000]) {
  test(`nothing on the page moves while the point does, with ${String(tosses)} tosses`, async ({
    lesson,
    likelihood,
  }) => {
    await lesson.goto(`tosses=${String(tosses)}`);
    // Out of sight its height is a guess.
    await likelihood.scope.scrollIntoViewIfNeeded();
    const height = async (): Promise<number> => (await likelihood.scope.boundingBox())?.height ?? 0;
    const before = await height();
    for (const heads of ['0.01', '0.03', '0.3', '0.69', '0.7', '0.97', '0.99']) {
      await likelihood.typeExactly(heads);
      expect(await height(), heads).toBe(before);
    }
  });
}

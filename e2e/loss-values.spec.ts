import { lossSlider as contract, pages, type Label } from './contract.ts';
import { asRead } from './as-read.ts';
import { expectRow } from './expect-row.ts';
import { expect, test } from './fixtures.ts';
import { preciseRows, sliderRows } from './reference.ts';

const { min, max } = contract.range;
const withinReach = preciseRows.filter(({ probability }) => probability >= 1e-12 && probability <= 1 - 1e-12);
const onTheTrack = preciseRows.filter(({ probability }) => probability >= min && probability <= max);
const labels = [0, 1] as const;

function preciseRow(probability: number, label: Label) {
  const row = preciseRows.find((one) => one.probability === probability && one.label === label);
  if (row === undefined) throw new Error(`The reference has no row for ${String(probability)}`);
  return row;
}

test.beforeEach(({ lesson }) => lesson.goto());

for (const label of labels) {
  test(`the arrow keys give the reference's values for label ${String(label)}`, async ({ lossSlider }) => {
    const rows = onTheTrack
      .filter((row) => row.label === label)
      .sort((a, b) => a.probability - b.probability);
    await lossSlider.choose(label);
    await lossSlider.press('Home');
    let hundredths = 1;
    for (const row of rows) {
      const steps = Math.round(row.probability * 100) - hundredths;
      await lossSlider.press('ArrowRight', steps);
      hundredths += steps;
      await expectRow(lossSlider, row);
    }
    expect(rows).toHaveLength(9);
  });

  test(`dragging the thumb gives them for label ${String(label)}`, async ({ lossSlider }) => {
    await lossSlider.choose(label);
    for (const probability of [0.99, 0.01, 0.25, 0.8]) {
      await lossSlider.dragTo(probability);
      await expectRow(lossSlider, preciseRow(probability, label));
    }
  });

  test(`dragging the point gives them for label ${String(label)}`, async ({ lossSlider }) => {
    await lossSlider.choose(label);
    for (const probability of [0.1, 0.75, 0.5]) {
      await lossSlider.dragPointTo(probability);
      await expectRow(lossSlider, preciseRow(probability, label));
    }
  });

  test(`typing gives them from 1e-12 to 1 − 1e-12 for label ${String(label)}`, async ({ lossSlider }) => {
    await lossSlider.choose(label);
    const rows = withinReach.filter((row) => row.label === label);
    expect(rows).toHaveLength(15);
    for (const row of rows) {
      await lossSlider.typeExactly(row.written);
      await expectRow(lossSlider, row);
    }
  });

  test(`the examples give them for label ${String(label)}`, async ({ lossSlider }) => {
    await lossSlider.choose(label);
    const examples = {
      'sure and right': 0.99,
      undecided: 0.5,
      'sure and wrong': 0.01,
      'one in a million': 1e-6,
    };
    const mirrored: Record<string, number> = { 0.99: 0.01, 0.5: 0.5, 0.01: 0.99, 1e-6: 0.999999 };
    for (const [name, truth] of Object.entries(examples)) {
      await lossSlider.pressPreset(name);
      await expectRow(lossSlider, preciseRow(label === 1 ? truth : (mirrored[truth] ?? Number.NaN), label));
    }
  });
}

test('the values of the everyday table show when its link is opened', async ({ lossSlider, page }) => {
  expect(sliderRows).toHaveLength(18);
  for (const { probability, label, lossNats } of sliderRows) {
    await page.goto(`${pages.lesson}?p=${String(probability)}&y=${String(label)}`);
    await expect(lossSlider.output('loss')).toHaveText(asRead(lossNats));
  }
});

test('the step buttons go beyond the track, ever closer to certainty and never to it', async ({
  lossSlider,
}) => {
  await lossSlider.press('Home');
  for (const written of ['0.001', '0.0001', '0.000001', '1e-12', '1e-12']) {
    await lossSlider.step('Less');
    await expect(lossSlider.exact).toHaveValue(String(Number(written)));
  }
  await expectRow(lossSlider, preciseRow(1e-12, 1));
  await expect(lossSlider.thumb).toHaveValue('0.01');

  await lossSlider.press('End');
  for (const written of ['0.999', '0.9999', '0.999999', '0.999999999999', '0.999999999999']) {
    await lossSlider.step('More');
    await expect(lossSlider.exact).toHaveValue(written);
  }
  await expectRow(lossSlider, preciseRow(0.999999999999, 1));
});

test('the same prediction with the other label is another row', async ({ lossSlider }) => {
  await lossSlider.typeExactly('0.2');
  await expectRow(lossSlider, preciseRow(0.2, 1));
  await lossSlider.label(1).focus();
  await lossSlider.label(1).press('ArrowRight');
  await expect(lossSlider.label(0)).toBeChecked();
  await expectRow(lossSlider, preciseRow(0.2, 0));
});

test('squared error counts half with the switch, and nothing else changes', async ({ lossSlider }) => {
  await lossSlider.typeExactly('0.01');
  const row = preciseRow(0.01, 1);
  await lossSlider.option('squared error with ½').check();
  await expectRow(lossSlider, {
    ...row,
    squaredError: row.squaredError / 2,
    squaredErrorGradient: row.squaredErrorGradient / 2,
  });
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('the point follows and the page stays where it is', async ({ lossSlider, page }) => {
    await lossSlider.touchPointTo(0.1);
    await expectRow(lossSlider, preciseRow(0.1, 1));
    const before = await page.evaluate(() => scrollY);
    await lossSlider.touchPointTo(0.9);
    await expectRow(lossSlider, preciseRow(0.9, 1));
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test('a second finger neither takes the point nor ends the drag', async ({ lossSlider, page }) => {
    await lossSlider.touchWithTwo(0.25, 0.8, async () => {
      await expectRow(lossSlider, preciseRow(0.25, 1));
      expect(new URL(page.url()).search).toBe('');
    });
    expect(Number(await lossSlider.exact.inputValue())).toBeCloseTo(0.7, 2);
  });

  test('a swipe over the plot scrolls the page and moves nothing', async ({ lossSlider, page }) => {
    const before = await page.evaluate(() => scrollY);
    await lossSlider.swipeUpFromPlot();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
    await expect(lossSlider.exact).toHaveValue('0.7');
    await expect(lossSlider.status).toHaveText('');
  });

  test('a tap on the plot takes the point there', async ({ lossSlider, page }) => {
    const plot = await lossSlider.plot.boundingBox();
    if (plot === null) throw new Error('The plot is not drawn.');
    await lossSlider.plot.tap({ position: { x: plot.width / 4, y: plot.height / 2 } });
    await expectRow(lossSlider, preciseRow(0.25, 1));
    await expect(page).toHaveURL(/p=0\.25&y=1/);
  });
});

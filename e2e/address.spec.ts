import { gradientsFigure, pages } from './contract.ts';
import { expect, test } from './fixtures.ts';

test.describe('the address tells of the figures as they are', () => {
  test('after a step back, to whoever opens the page there again', async ({ gradients, lesson, page }) => {
    await lesson.goto('z=5&utm=x', gradientsFigure.figure);
    await page.getByRole('button', { name: 'Contents' }).click();
    await page.getByRole('link', { name: 'Glossary', exact: true }).click();
    await expect(page).toHaveURL(/\?z=5&utm=x#glossary$/);
    await gradients.typeExactly('-2.5');
    await expect(page).toHaveURL(/\?z=-2\.5&utm=x&gy=1#glossary$/);
    await page.goBack();
    await expect(page).toHaveURL(/\?z=-2\.5&utm=x&gy=1#fig-gradients$/);
    await expect(gradients.exact).toHaveValue('-2.5');
    await page.goForward();
    await expect(page).toHaveURL(/\?z=-2\.5&utm=x&gy=1#glossary$/);
    await page.goBack();
    await page.reload();
    await lesson.awake();
    await expect(gradients.exact).toHaveValue('-2.5');
  });

  test('when the page is left in the same moment, to whoever comes back', async ({
    gradients,
    lesson,
    page,
  }) => {
    await lesson.goto('', gradientsFigure.figure);
    await gradients.typeExactly('8');
    await page.goto(pages.course);
    await page.goBack();
    await lesson.awake();
    await expect(page).toHaveURL(/\?z=8&gy=1#fig-gradients$/);
    await expect(gradients.exact).toHaveValue('8');
  });
});

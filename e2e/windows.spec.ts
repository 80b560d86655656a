import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { LessonPage } from './pages/lesson-page.ts';
import { PracticePage } from './pages/practice-page.ts';
import { QuizPage } from './pages/quiz-page.ts';

interface Window {
  page: Page;
  quiz: QuizPage;
  practice: PracticePage;
}

/** Another window of the same browser with the lesson in it. */
async function openAnother(context: BrowserContext, query = ''): Promise<Window> {
  const page = await context.newPage();
  await new LessonPage(page).goto(query);
  return { page, quiz: new QuizPage(page), practice: new PracticePage(page) };
}

test('the answers to the quiz are the same in two windows, and neither takes the other’s back', async ({
  context,
  lesson,
  page,
  quiz,
}) => {
  await lesson.goto();
  const other = await openAnother(context);
  await quiz.answer('q1', 'no-minus');
  await expect(other.quiz.feedback('q1')).toContainText('Not quite.');
  await other.quiz.goOn('q1');
  await other.quiz.answer('q2', 'cross-entropy-stronger');
  await expect(quiz.count).toHaveText('2 / 3');
  await expect(quiz.feedback('q2')).not.toBeEmpty();

  await quiz.goOn('q2');
  const kept = await page.evaluate(() => localStorage.getItem('cross-entropy-loss/quiz') ?? '');
  expect(JSON.parse(kept)).toMatchObject({
    checked: { q1: ['no-minus'], q2: ['cross-entropy-stronger'] },
    current: 2,
  });
});

test('the focus goes with the question that another window has left', async ({ context, lesson, quiz }) => {
  await lesson.goto();
  await quiz.answer('q1', 'no-minus');
  await expect(quiz.question('q1').locator(':focus')).toHaveCount(1);
  const other = await openAnother(context);
  await other.quiz.goOn('q1');
  await expect(quiz.question('q2')).toBeFocused();
});

test('a round of exercises goes on in both windows; one of another seed is left alone', async ({
  context,
  lesson,
  page,
  practice,
}) => {
  await lesson.goto('seed=4711', 'practice');
  const same = await openAnother(context, 'seed=4711');
  const different = await openAnother(context, 'seed=12');
  await practice.help.click();
  await expect(same.practice.lines).toHaveCount(1);
  await expect(different.practice.lines).toHaveCount(0);
  await expect(different.practice.seed).toHaveValue('12');

  await different.practice.help.click();
  await expect(different.practice.lines).toHaveCount(1);
  await expect(practice.seed).toHaveValue('4711');
  await expect(practice.lines).toHaveCount(1);
  await expect(page).toHaveURL(/seed=4711/);
});

test('what is erased in one window is forgotten in the other', async ({
  context,
  lesson,
  practice,
  quiz,
}) => {
  await lesson.goto('seed=4711', 'practice');
  const other = await openAnother(context, 'seed=12');
  await quiz.answer('q1', 'no-minus');
  await practice.help.click();
  await other.practice.help.click();
  await expect(other.quiz.feedback('q1')).not.toBeEmpty();
  await other.practice.fold.click();
  await other.practice.scope.getByRole('button', { name: 'Erase everything stored' }).click();
  await expect(quiz.feedback('q1')).toBeEmpty();
  await expect(practice.lines).toHaveCount(0);
  await expect(practice.seed).not.toHaveValue('4711');
});

test('the theme is that of the window in which it was chosen last', async ({ context, lesson, page }) => {
  await lesson.goto();
  const other = await openAnother(context);
  await other.page.getByRole('button', { name: 'Dark theme' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'Dark theme' })).toHaveAttribute('aria-pressed', 'true');
  // Nothing else is taken for a theme.
  await other.page.evaluate(() => {
    localStorage.setItem('theme', 'sepia');
  });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

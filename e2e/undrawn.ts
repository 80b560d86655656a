import type { Page } from '@playwright/test';

/** Texts and figures that the browser does not draw before the reader comes near, as their first letters of HTML. */
export const undrawn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => !element.checkVisibility({ contentVisibilityAuto: true }))
      .filter((element) => element.checkVisibility() && element.closest('details:not([open])') === null)
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );

import type { Locator } from '@playwright/test';

export interface Reading {
  /** The full double. */
  value: number;
  /** What people read. */
  text: string;
}

/** Both halves of an output's one number, read at the same moment. */
export async function readOutput(output: Locator): Promise<Reading> {
  const [attribute, text] = await output
    .locator('data')
    .evaluate((data) => [data.getAttribute('value'), data.textContent.trim()] as const);
  // An empty or missing attribute would pass for 0.
  if (attribute === null || attribute.trim() === '') throw new Error(`No value beside "${text}".`);
  return { value: Number(attribute), text };
}

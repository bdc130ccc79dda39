import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** Presses Tab until the element with this text has the focus. */
async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
    if (text.test(focused)) return;
  }
  throw new Error(`No key press reached ${text}.`);
}

/** Whether the focused element is drawn otherwise than it is without the focus. */
async function isFocusVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const look = () => {
      const { outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor } =
        getComputedStyle(element);
      return [outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor].join();
    };
    const focused = look();
    element.blur();
    const blurred = look();
    element.focus();
    return focused !== blurred;
  });
}

test('from the home page to a sentence by keyboard alone', async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText(/skip/i);
  await tabTo(page, /^MATH$/);
  expect(await isFocusVisible(page)).toBe(true);
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/benchmarks\/math$/);
  await tabTo(page, /^90(\.0)?\s?%/);
  expect(await isFocusVisible(page)).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/papers\/[^#]+#claim-/);
  await expect(page.locator(':target')).toBeInViewport();
});

test('sorting by keyboard alone', async ({ page }) => {
  await page.goto('/benchmarks/math', { waitUntil: 'networkidle' });
  await tabTo(page, /^Date/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]sort=/);
});

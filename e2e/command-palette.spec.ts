import { expectAccessible } from './support/expect-accessible.ts';
import { expect, test } from './support/test.ts';

test('one goes to a benchmark by keys alone', async ({ page }) => {
  await page.goto('/try', { waitUntil: 'networkidle' });
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', { name: 'Go to' });
  await expect(box).toBeFocused();
  await page.keyboard.type('alpaca eval');
  await expect(page.getByRole('option', { name: /^AlpacaEval/ }).first()).toBeVisible();
  const first = page.getByRole('option').first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  const name = (await first.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(box).toBeHidden();
});

test('arrows walk through pages and searches', async ({ page }) => {
  await page.goto('/benchmarks', { waitUntil: 'networkidle' });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Go to' }).fill('zyzzyva');
  await expect(page.getByRole('status').first()).toHaveText('Nothing here has such a name.');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=zyzzyva$/);

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Go to' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'Improvements' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/improvements$/);
});

test('it leaves by Escape to where one was, and a slash that is typed stays a slash', async ({ page }) => {
  await page.goto('/benchmarks', { waitUntil: 'networkidle' });
  const button = page.getByRole('button', { name: /^Go to/ });
  await button.click();
  await expect(page.getByRole('dialog', { name: 'Go to' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();

  const field = page.getByRole('main').getByRole('searchbox');
  await field.click();
  await page.keyboard.type('a/b');
  await expect(field).toHaveValue('a/b');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test.describe('without an answer', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test('it says so, and searching is still there', async ({ page }) => {
    await page.route('**/find?*', (route) => route.abort());
    await page.goto('/try', { waitUntil: 'networkidle' });
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Go to' }).fill('math');
    await expect(page.getByText('The server does not answer.')).toBeVisible();
    await expect(page.getByRole('option', { name: 'Search for “math”' })).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing serious in it, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/', { waitUntil: 'networkidle' });
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Go to' }).fill('math');
    await expect(page.getByRole('option', { name: 'MATH', exact: true })).toBeVisible();
    await expectAccessible(page);
  });

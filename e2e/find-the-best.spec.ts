import { expect, test } from './support/test.ts';

test('somebody looks for the best on a benchmark and reads the sentence', async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.getByRole('searchbox').first().fill('MATH');
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByRole('link', { name: 'MATH', exact: true }).first().click();
  const best = page.getByRole('main').getByRole('table').first().locator('tbody tr').first();
  await expect(best).toContainText('rStar-Math');
  await best.locator('a[href*="#claim-"]').click();
  await expect(page.locator(':target')).toHaveText('90.0%');
  await expect(page.locator(':target')).toBeInViewport();

  // The paper says where it stands, and the way leads back to the board.
  const standing = page
    .getByRole('table', { name: 'Ranks of this paper' })
    .getByRole('row', { name: /^MATH / });
  await expect(standing).toContainText('90.0%');
  await expect(standing).toContainText(/1 of \d+/);
  await standing.getByRole('link', { name: 'MATH', exact: true }).click();
  await expect(page).toHaveURL(/\/benchmarks\/math\?metric=accuracy$/);
  await expect(best).toContainText('90.0%');
});

test('parts and variants are one row of tabs on every board of the kin', async ({ page }) => {
  await page.goto('/benchmarks/math', { waitUntil: 'networkidle' });
  const tabs = page.getByRole('navigation', { name: 'Parts and variants' }).getByRole('link');
  test.skip((await tabs.count()) === 0, 'the demo corpus has no variant of MATH');
  const names = await tabs.allTextContents();
  await tabs.last().click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('MATH');
  await expect(tabs).toHaveText(names);
  await expect(tabs.last()).toHaveAttribute('aria-current', 'page');
});

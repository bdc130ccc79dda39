import { expect, test } from './support/test.ts';

const TITLE = 'Plover: Ranking by Tides';
const TEXT =
  'We present Plover. On MATH, Plover reaches 71.4% accuracy. It outperforms voting by 5.2 points on MATH. It has 7 billion parameters.';

test('a pasted abstract is read at once, with the reason for each number left out', async ({ page }) => {
  await page.goto('/try', { waitUntil: 'networkidle' });
  await page.getByLabel('Title').fill(TITLE);
  await page.getByLabel('Abstract').fill(TEXT);
  await page.getByRole('button', { name: 'Read it' }).click();

  await expect(page.locator('[data-abstract]')).toHaveText(TEXT);
  await expect(page.locator('[data-abstract] mark')).toHaveText(['71.4%', '5.2 points']);
  await expect(page.getByRole('heading', { name: '2 results' })).toBeVisible();
  await expect(page.locator('.claim-card').first()).toContainText('MATH');
  await expect(page.getByRole('row', { name: /^7 / })).toContainText('size or count');
});

test.describe('a text that is none', () => {
  // The browser reports the status of the refusal.
  test.use({ expectedErrors: [/status of 400/] });

  test('what cannot be read is said, and what was typed stays', async ({ page, request }) => {
    await page.goto('/try', { waitUntil: 'networkidle' });
    await page.getByLabel('Title').fill(TITLE);
    await page.getByLabel('Abstract').fill('   ');
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Read it' }).click();
    expect((await answer).status()).toBeLessThan(500);
    await expect(page.getByRole('alert')).toContainText('Paste an abstract');
    await expect(page.getByLabel('Title')).toHaveValue(TITLE);

    const tooLong = await request.post('/try', {
      headers: { Origin: new URL(page.url()).origin },
      form: { title: '', abstract: 'a'.repeat(20_001) },
    });
    expect(tooLong.status()).toBe(400);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the form works as well', async ({ page }) => {
    await page.goto('/try');
    await page.getByLabel('Abstract').fill(TEXT);
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(page.locator('[data-abstract] mark')).toHaveText(['71.4%', '5.2 points']);
  });
});

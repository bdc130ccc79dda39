import { readFileSync } from 'node:fs';
import { expectAccessible } from './support/expect-accessible.ts';
import { startOwnApp, type OwnApp } from './support/own-app.ts';
import { expect, test } from './support/test.ts';

let app: OwnApp;
test.beforeAll(async () => {
  app = await startOwnApp([
    {
      id: 'heron',
      title: 'Heron: Patient Search for Proofs',
      abstract:
        'We present Heron. Heron achieves 71.4% accuracy on MATH, compared to 76.6% for GPT-4o. Heron achieves 88.2% accuracy on GSM8K, compared to 94.1% for GPT-4o.',
    },
    {
      id: 'plover',
      title: 'Plover: Shorter Chains of Thought',
      abstract:
        'We present Plover. Plover achieves 82.5% accuracy on MATH, compared to 74.2% for GPT-4o. Plover achieves 90.3% accuracy on GSM8K.',
    },
    {
      id: 'dunlin',
      title: 'Dunlin: Fewer Errors in Speech',
      abstract: 'We present Dunlin. Dunlin achieves a score of 7.9 on MT-Bench, compared to 9.2 for GPT-4o.',
    },
  ]);
});
test.afterAll(() => app.remove());

const address = '/compare?methods=gpt-4o,heron,dunlin';

test('what papers report differently is a range, with each source', async ({ page }) => {
  await page.goto(app.url + address, { waitUntil: 'networkidle' });
  const table = page.getByRole('table', { name: /^Reported scores of/ });
  const cell = table.getByRole('row', { name: /^MATH/ }).locator('td').first();
  await cell.getByText('74.2–76.6% in 2 papers').click();
  await expect(cell.getByRole('listitem')).toContainText(['76.6%, Heron', '74.2%, Plover']);
});

test('methods stand side by side as bars, and no two scales share an axis', async ({ page }) => {
  await page.goto(app.url + address, { waitUntil: 'networkidle' });
  const percent = page.getByRole('application', { name: /^Percentages of GPT-4o, Heron, Dunlin/ });
  await percent.scrollIntoViewIfNeeded();
  await expect(percent.locator('[data-mark]')).toHaveCount(4);
  await expect(percent.getByText('100%')).toBeAttached();
  const own = page.getByRole('application', { name: /^MT-Bench/ });
  await own.scrollIntoViewIfNeeded();
  await expect(own.locator('[data-mark]')).toHaveCount(2);
  await expect(own.getByText('%', { exact: false })).toHaveCount(0);

  await percent.focus();
  await page.keyboard.press('ArrowRight');
  await expect(percent.locator('mark')).not.toBeEmpty();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/papers\/[^#]+#claim-/);
  await expect(page.locator(':target')).toBeInViewport();
});

test('one benchmark stands against another, with everything that is on both, and the address holds the choice', async ({
  page,
}) => {
  await page.goto(app.url + address, { waitUntil: 'networkidle' });
  await page.getByLabel('From left to right').selectOption('GSM8K');
  await page.getByLabel('From bottom to top').selectOption('MATH');
  await page.getByRole('button', { name: 'Draw' }).click();
  await expect(page).toHaveURL(/x=gsm8k&y=math$/);
  const chart = page.getByRole('application', { name: /^GSM8K against MATH/ });
  await chart.scrollIntoViewIfNeeded();
  // Plover is drawn too: it is on both, though nobody chose it.
  await expect(chart.locator('[data-mark]')).toHaveCount(3);
  await expect(chart.locator('text', { hasText: 'Heron' })).toBeVisible();
  await expect(chart.locator('text', { hasText: 'Plover' })).toHaveCount(0);
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  await expect(chart.locator('mark')).toHaveText(['88.2%', '71.4%']);
  await expectAccessible(page);

  const figure = page.getByRole('figure').filter({ has: chart });
  const saving = page.waitForEvent('download');
  await figure.getByRole('button', { name: /SVG/ }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('gsm8k-against-math.svg');
  const svg = readFileSync(await file.path(), 'utf8');
  expect(svg).not.toContain('var(');
  expect(svg).toContain('Heron');

  await page.getByRole('link', { name: 'Take Dunlin out' }).click();
  await expect(page).toHaveURL(/methods=gpt-4o,heron&x=gsm8k&y=math$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the choice is a form, and the figures are a table', async ({ page }) => {
    await page.goto(`${app.url}${address}`);
    await page.getByLabel('From left to right').selectOption('MATH');
    await page.getByLabel('From bottom to top').selectOption('GSM8K');
    await page.getByRole('button', { name: 'Draw' }).click();
    await expect(page).toHaveURL(/x=math&y=gsm8k/);
    const figure = page.getByRole('figure').last();
    await figure.locator('summary').click();
    await expect(figure.getByRole('row', { name: /Plover/ })).toContainText('MATH 82.5%, GSM8K 90.3%');
  });
});

import { readFileSync } from 'node:fs';
import { expectAccessible } from './support/expect-accessible.ts';
import { startOwnApp, type OwnApp } from './support/own-app.ts';
import { expect, test } from './support/test.ts';

let app: OwnApp;
test.beforeAll(async () => {
  app = await startOwnApp([
    {
      id: 'lynx',
      title: 'Lynx: Patient Search for Proofs',
      abstract: 'We present Lynx. Lynx improves accuracy on MATH from 58.8% to 71.4%.',
    },
    {
      id: 'ocelot',
      title: 'Ocelot: Proofs by Night',
      abstract: 'We present Ocelot. Ocelot achieves 80.1% accuracy on MATH, compared to 76.6% for GPT-4o.',
    },
    {
      id: 'puma',
      title: 'Puma: Shorter Chains of Thought',
      abstract:
        'We present Puma. Puma achieves 85.0% accuracy on MATH, compared to 74.2% for GPT-4o. It outperforms Lynx by 4.2 percentage points on MATH and is 25 times faster on MATH.',
    },
  ]);
});
test.afterAll(() => app.remove());

test('steps, gains and disagreements are drawn, each on a scale of its own', async ({ page }) => {
  await page.goto(`${app.url}/benchmarks/math`, { waitUntil: 'networkidle' });
  const disagreement = page.getByRole('application', { name: /^Values of one system in several papers/ });
  await disagreement.scrollIntoViewIfNeeded();
  await expect(disagreement.locator('[data-mark]')).toHaveCount(2);
  await disagreement.focus();
  await page.keyboard.press('ArrowRight');
  await expect(disagreement.locator('mark')).toHaveText('74.2%');
  await page.keyboard.press('ArrowRight');
  await expect(disagreement.locator('mark')).toHaveText('76.6%');

  const steps = page.getByRole('application', { name: /^Steps on MATH/ });
  await steps.scrollIntoViewIfNeeded();
  await expect(steps.getByText('58.8% → 71.4%').first()).toBeAttached();
  await steps.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator(':target')).toHaveText('71.4%');
});

test('a chart of gains is saved with its colours in it', async ({ page }) => {
  await page.goto(`${app.url}/improvements`, { waitUntil: 'networkidle' });
  const figure = page.getByRole('figure').first();
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('[data-mark]').first()).toBeAttached();
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await figure.getByRole('button', { name: /SVG/ }).click();
  const svg = readFileSync(await (await saving).path(), 'utf8');
  expect(svg).toContain('<svg');
  expect(svg).not.toContain('var(');
  expect(svg).toContain('Puma');
});

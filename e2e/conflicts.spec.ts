import type { Page } from '@playwright/test';
import { startBirds } from './support/birds.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import type { OwnApp } from './support/own-app.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

test.setTimeout(240_000);
test.describe.configure({ mode: 'serial' });

let app: OwnApp;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  app = await startBirds();
});
test.afterAll(async () => {
  await app?.remove();
});

const row = (page: Page, value: string) =>
  page
    .getByRole('table')
    .first()
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: value }) });

async function settle(page: Page) {
  await signIn(page, 'reviewer', app);
  await page.goto(`${app.url}/benchmarks/lakeeval?show=all`);
  await expect(row(page, '80.0%')).toContainText('disputed by 1');

  // Side by side, each number with its sentence, which leads to its characters.
  await page.goto(`${app.url}/conflicts?benchmark=lakeeval`);
  await expect(page.getByRole('main')).toContainText('Egret reaches 80.0% accuracy on LakeEval.');
  await expect(page.getByRole('main')).toContainText(
    'Swan reaches 79.1% accuracy on LakeEval, compared to 76.5% for Egret.',
  );
  await page.getByRole('main').locator('mark').first().getByRole('link').click();
  await expect(page.locator(':target')).toContainText('80.0%');
  await page.goBack();

  // One stands.
  await page.getByRole('link', { name: /^Look into it: Egret/ }).click();
  await page.getByLabel(/^One stands/).check();
  await page.getByLabel(/^76.5% in Swan/).check();
  await page.getByLabel(/^Why/).first().fill('The table of Egret has 76.5 <i>too</i>');
  await page.getByRole('button', { name: 'Settle it' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('Settled');
  await expect(page.getByRole('main')).toContainText('76.5% stands, 80% does not');
  await expect(page.getByRole('main')).toContainText('The table of Egret has 76.5 <i>too</i>');

  // The board follows: what does not stand has no rank.
  await page.goto(`${app.url}/benchmarks/lakeeval?show=all`);
  await expect(row(page, '79.1%').getByRole('cell').first()).toHaveText('1');
  await expect(row(page, '76.5%').getByRole('cell').first()).toHaveText('2');
  await expect(row(page, '80.0%')).toContainText('does not stand');
  await expect(row(page, '80.0%').getByRole('cell').first()).toHaveText('–');
  await expect(page.getByRole('main')).not.toContainText('disputed');

  // Taken back, and settled as different setups.
  await page.goto(`${app.url}/conflicts?show=settled`);
  await page.getByRole('link', { name: /^Look into it: Egret/ }).click();
  await page.getByText('Take it back', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByRole('main')).toContainText('Open again');
  await page.getByLabel(/^All stand/).check();
  await page.getByLabel(/^Why/).first().fill('Five shots against none');
  await page.getByRole('button', { name: 'Settle it' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('Settled');
  await page.goto(`${app.url}/benchmarks/lakeeval?show=all`);
  await expect(row(page, '80.0%').getByRole('cell').first()).toHaveText('1');
  await expect(row(page, '80.0%')).toContainText('other setup');
  await expect(page.getByRole('main')).not.toContainText('disputed');

  // Open again, so that everything is as it was.
  await page.goto(`${app.url}/conflicts?show=settled`);
  await page.getByRole('link', { name: /^Look into it: Egret/ }).click();
  await page.getByText('Take it back', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByRole('heading', { name: 'Which stands?' })).toBeVisible();
  await page.goto(`${app.url}/benchmarks/lakeeval?show=all`);
  await expect(row(page, '80.0%')).toContainText('disputed by 1');
}

test('a reviewer settles a conflict and takes it back', ({ page }) => settle(page));

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a reviewer does the same by plain forms', ({ page }) => settle(page));
});

test.describe('refused', () => {
  test.use({ expectedErrors: [/status of 40[019]/] });

  test('an answer that settles nothing comes back with what was typed', async ({ page }) => {
    await signIn(page, 'reviewer', app);
    await page.goto(`${app.url}/conflicts`, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: /^Look into it: Egret/ }).click();
    await page.getByLabel(/^One stands/).check();
    await page.getByLabel(/^Why/).first().fill('Half a thought');
    await page.getByRole('button', { name: 'Settle it' }).click();
    await expect(page.getByRole('alert')).toContainText('Choose the number that stands');
    await expect(page.getByLabel(/^Why/).first()).toHaveValue('Half a thought');
    await expectAccessible(page);
  });

  test('a visitor reads, and is asked to sign in to say anything', async ({ page, request }) => {
    await page.goto(`${app.url}/conflicts`);
    await page.getByRole('link', { name: /^Look into it: Egret/ }).click();
    await expect(page.getByRole('button', { name: 'Settle it' })).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible();
    const answer = await request.post(page.url(), {
      form: { intent: 'settle', verdict: 'setups', note: 'x', version: 'x' },
      headers: { Origin: app.url },
    });
    expect(answer.status()).toBe(401);
  });
});

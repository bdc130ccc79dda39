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

const methods = (page: Page) => page.getByRole('table').first().locator('tbody').getByRole('rowheader');

/** Takes back the latest step of that title, which stands first. */
async function takeBack(page: Page, title: string) {
  const step = page
    .getByRole('listitem')
    .filter({ has: page.getByText(title, { exact: true }) })
    .first();
  await step.getByText(/^Take step \d+ back$/).click();
  await step.getByRole('button', { name: 'Take it back' }).click();
  await expect(step).toContainText('taken back by step');
}

async function mergeAndSplit(page: Page) {
  await signIn(page, 'editor', app);
  // Likely duplicates lead to the preview of a merge.
  await page.goto(`${app.url}/names`);
  await page.getByRole('link', { name: 'Merge RiverBenchs into RiverBench' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Merge RiverBenchs into RiverBench?');
  await expect(page.getByRole('main')).toContainText('1 result in 1 paper move to RiverBench');
  await page.getByLabel('Why').fill('A slip of the pen');
  await page.getByRole('button', { name: 'Merge' }).click();

  // The board follows, and the old address leads there.
  await expect(page).toHaveURL(`${app.url}/benchmarks/riverbench`);
  await expect(methods(page)).toHaveText(['Otter', 'Heron']);
  await page.goto(`${app.url}/benchmarks/riverbenchs?show=all`);
  await expect(page).toHaveURL(`${app.url}/benchmarks/riverbench?show=all`);

  // Split again: the name has its own board.
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByLabel(/RiverBenchs/).check();
  await page.getByLabel(/^Split the chosen names off/).fill('RiverBenchs');
  await page.getByRole('button', { name: 'Split off' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('split off');
  await page.goto(`${app.url}/benchmarks/riverbenchs`);
  await expect(methods(page)).toHaveText(['Otter']);

  // Both steps stand in the history, and the last one is taken back there: it is one board again.
  await page.goto(`${app.url}/benchmarks/riverbench/history`);
  await expect(page.getByRole('main')).toContainText('A slip of the pen');
  await takeBack(page, 'Names split off');
  await page.goto(`${app.url}/benchmarks/riverbench`);
  await expect(methods(page)).toHaveText(['Otter', 'Heron']);

  // And the merge too, so that everything is as it was.
  await page.goto(`${app.url}/benchmarks/riverbench/history`);
  await takeBack(page, 'Merged RiverBenchs into RiverBench');
  await page.goto(`${app.url}/benchmarks/riverbench`);
  await expect(methods(page)).toHaveText(['Heron']);
}

test('an editor merges two benchmarks, splits them, and takes both back', ({ page }) => mergeAndSplit(page));

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('an editor does the same by plain forms', ({ page }) => mergeAndSplit(page));
});

test('what an editor sets shows at once, and nothing that was typed is lost', async ({ page }) => {
  await signIn(page, 'editor', app);
  await page.goto(`${app.url}/benchmarks/lakeeval/edit`);
  await page.getByLabel('Task').fill('Watching lakes <b>closely</b>');
  await page.getByLabel('lower is better').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('Saved');
  await page.goto(`${app.url}/benchmarks/lakeeval`);
  await expect(page.getByRole('main')).toContainText('Watching lakes <b>closely</b> · lower is better');
  await page.goto(`${app.url}/benchmarks/lakeeval/history`);
  await expect(page.getByRole('main')).toContainText('Watching lakes <b>closely</b>');
  await expectAccessible(page);
});

test.describe('refused', () => {
  test.use({ expectedErrors: [/status of 40[039]/] });

  test('a name that means something else is refused, and the form keeps it', async ({ page }) => {
    await signIn(page, 'editor', app);
    await page.goto(`${app.url}/benchmarks/lakeeval/edit`, { waitUntil: 'networkidle' });
    await page.getByLabel('One more name').fill('riverbench');
    await page.getByRole('button', { name: 'Add' }).click();
    await expect(page.getByRole('alert')).toContainText('is a name of RiverBench');
    await expect(page.getByLabel('One more name')).toHaveValue('riverbench');
    await expectAccessible(page);
  });

  test('a reviewer may not edit, and a visitor is asked to sign in', async ({ page, request }) => {
    await page.goto(`${app.url}/benchmarks/lakeeval`);
    await expect(page.getByRole('main').getByRole('link', { name: 'Edit', exact: true })).toHaveCount(0);
    await page.goto(`${app.url}/benchmarks/lakeeval/edit`);
    await expect(page).toHaveURL(/\/sign-in\?to=/);
    const anonymous = await request.post(`${app.url}/benchmarks/lakeeval/edit`, {
      form: { intent: 'add-alias', last: '0', alias: 'Pond' },
      headers: { Origin: app.url },
    });
    expect(anonymous.status()).toBe(401);

    await signIn(page, 'reviewer', app);
    expect((await page.goto(`${app.url}/benchmarks/lakeeval/edit`))?.status()).toBe(403);
    for (const path of ['edit', 'merge', 'history']) {
      const answer = await page.request.post(`${app.url}/benchmarks/lakeeval/${path}`, {
        form: {
          intent: 'add-alias',
          last: '0',
          alias: 'Pond',
          into: 'riverbench',
          lastKept: '0',
          changeId: '1',
        },
        headers: { Origin: app.url },
      });
      expect(answer.status(), path).toBe(403);
    }
  });
});

import { inventPapers } from './support/invented-papers.ts';
import { startOwnApp, type OwnApp } from './support/own-app.ts';
import { addAccount, signIn, signInAs } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ mode: 'serial' });

let app: OwnApp;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  app = await startOwnApp(inventPapers(6));
});
test.afterAll(() => app.remove());

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedErrors: [/status of 400/] });

  test('claims are accepted, corrected, rejected, put off and taken back by plain forms', async ({
    page,
  }) => {
    test.slow();
    await signIn(page, 'reviewer', { url: app.url, dataDir: app.dataDir });
    await page.goto(`${app.url}/review?benchmark=math`);
    const claim = page.locator('article[data-claim]');
    const seen: string[] = [];
    const next = async () => {
      const id = (await claim.getAttribute('data-claim')) ?? '';
      expect(seen).not.toContain(id);
      seen.push(id);
    };
    await next();
    await page.getByRole('button', { name: /^Accept/ }).click();
    await expect(page).toHaveURL(/\/review\?benchmark=math$/);
    await next();

    await page.locator('summary', { hasText: 'Reject' }).click();
    await page.getByLabel('Why it is no result, or why it is wrong').fill('It is a pilot.');
    await page.getByRole('button', { name: 'Reject it' }).click();
    await next();

    // A correction that cannot be is shown again, with what was typed.
    await page.locator('summary', { hasText: 'Correct' }).click();
    await page.getByLabel('Characters').fill('99.99%');
    await page.getByLabel('Metric').fill('pass@1');
    await page.getByRole('button', { name: 'Store the correction' }).click();
    await expect(page.getByRole('alert')).toContainText('The abstract does not say “99.99%”');
    await expect(page.getByLabel('Metric')).toHaveValue('pass@1');
    await page.getByLabel('Characters').fill('12.25');
    await page.getByLabel('Value', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Store the correction' }).click();
    await next();

    await page.getByRole('button', { name: /^Skip/ }).click();
    await next();
    await expect(page.locator('[data-today]')).toHaveText('3');

    // Taken back, the corrected claim is on the desk again.
    await page.getByRole('button', { name: /^Undo my last/ }).click();
    await expect(claim).toHaveAttribute('data-claim', seen[2] ?? '');
    await expect(page.locator('[data-today]')).toHaveText('2');
  });

  test('a missed result is added to a paper, and its abstract is done', async ({ page }) => {
    await signIn(page, 'reviewer', { url: app.url, dataDir: app.dataDir });
    await page.goto(`${app.url}/papers/heron-1-patient-search`);
    await page.locator('summary', { hasText: 'Add a missed result' }).click();
    const form = page.locator('form', { has: page.getByRole('button', { name: 'Add it' }) });
    await form.getByLabel('Characters').fill('Heron-1');
    await form.getByLabel('Method').fill('Heron-1');
    await form.getByRole('button', { name: 'Add it' }).click();
    await expect(page.getByRole('alert')).toContainText('more than once');
    await expect(form.getByLabel('Method')).toHaveValue('Heron-1');
    await form.getByLabel('Characters').fill('12.25');
    await form.getByRole('button', { name: 'Add it' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.locator('[data-abstract] mark', { hasText: '12.25' })).toBeVisible();
    await expect(page.getByText('added by hand').first()).toBeVisible();

    await page.getByRole('button', { name: 'This abstract is done' }).click();
    await expect(page.getByText('fully reviewed')).toBeVisible();
    await page.getByRole('button', { name: 'Open it again' }).click();
    await expect(page.getByText('fully reviewed')).toHaveCount(0);
  });
});

test.describe('two reviewers on one claim', () => {
  test.use({ expectedErrors: [/status of 409/] });

  test('the second sees what has changed beside what was entered, and loses nothing', async ({
    page,
    browser,
  }) => {
    test.slow();
    const kim = addAccount('reviewer', { name: 'Kim', dataDir: app.dataDir });
    const other = await browser.newPage();
    await signInAs(other, kim, { url: app.url });
    await signIn(page, 'reviewer', { url: app.url, dataDir: app.dataDir });
    for (const each of [page, other])
      await each.goto(`${app.url}/review?paper=heron-5-patient-search`, { waitUntil: 'networkidle' });
    const claim = page.locator('article[data-claim]');
    const id = (await claim.getAttribute('data-claim')) ?? '';
    await expect(other.locator('article[data-claim]')).toHaveAttribute('data-claim', id);

    await other.keyboard.press('r');
    await other.keyboard.type('Kim says no.');
    await other.getByRole('button', { name: 'Reject it' }).click();
    await expect(other.locator('[data-today]')).toHaveText('1');

    await page.keyboard.press('c');
    await page.getByLabel('Metric').fill('exact match');
    await page.getByLabel('Why (may stay empty)').fill('The table says so.');
    await page.getByRole('button', { name: 'Store the correction' }).click();
    const note = page.getByRole('region', { name: 'Not stored' });
    await expect(note).toContainText('Somebody has changed this claim since you saw it');
    await expect(note).toContainText('rejected by Kim: Kim says no.');
    await expect(note).toContainText('exact match');
    await expect(page.getByLabel('Metric')).toHaveValue('exact match');
    await expect(page.getByLabel('Why (may stay empty)')).toHaveValue('The table says so.');
    await page.getByRole('button', { name: 'Store the correction' }).click();
    await expect(note).toHaveCount(0);
    await expect(page.locator('[data-today]')).toHaveText('1');

    // Kim, who would take it back now, is told too.
    await other.keyboard.press('u');
    await expect(other.getByRole('alert')).toContainText('Somebody has reviewed this claim after you');
    await other.goto(`${app.url}/claims/${id}`);
    await expect(other.getByRole('listitem').filter({ hasText: 'Kim rejected it' })).toBeVisible();
    await expect(other.getByRole('listitem').filter({ hasText: 'exact match' }).first()).toBeVisible();
    await other.close();
  });
});

test.describe('on the page of a paper', () => {
  test('claims are reviewed in place, and rejected ones step aside', async ({ page }) => {
    await page.goto(`${app.url}/papers/heron-0-patient-search`);
    await expect(page.getByRole('button', { name: 'Accept' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'This abstract is done' })).toHaveCount(0);
    await signIn(page, 'reviewer', { url: app.url, dataDir: app.dataDir });
    await page.goto(`${app.url}/papers/heron-0-patient-search`, { waitUntil: 'networkidle' });
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    const card = page.locator('.claim-card').first();
    await card.getByRole('button', { name: 'Accept' }).click();
    await expect(card.getByRole('link', { name: 'accepted' })).toBeVisible();
    const second = page.locator('.claim-card').nth(1);
    await second.locator('summary', { hasText: 'Reject' }).click();
    await second.getByLabel('Why it is no result, or why it is wrong').fill('A pilot.');
    await second.getByRole('button', { name: 'Reject it' }).click();
    await expect(page.locator('.claim-card')).toHaveCount(1);
    await page.getByText('1 rejected reading').click();
    await expect(page.getByText('A pilot.')).toBeVisible();

    // A missed one, by marking it.
    await page.locator('summary', { hasText: 'Add a missed result' }).click();
    await page.locator('[data-abstract]').evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf('12.25') ?? -1;
        if (at < 0) continue;
        document.getSelection()?.setBaseAndExtent(node, at, node, at + 5);
        document.dispatchEvent(new PointerEvent('pointerup'));
      }
    });
    const form = page.locator('form', { has: page.getByRole('button', { name: 'Add it' }) });
    await expect(form.getByLabel('Value', { exact: true })).toHaveValue('12.25');
    await form.getByRole('button', { name: 'Add it' }).click();
    await expect(page.locator('.claim-card')).toHaveCount(2);
    await expect(page.locator('.claim-card').getByText('added by hand')).toBeVisible();
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  });
});

test('the filters of the queue stand on one line where there is room', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 800 });
  await signIn(page, 'reviewer', { url: app.url, dataDir: app.dataDir });
  await page.goto(`${app.url}/review`);
  const main = page.getByRole('main');
  const boxes = [
    main.getByLabel('Benchmark').first(),
    main.getByLabel('Reason'),
    main.getByRole('button', { name: 'Show' }),
  ];
  const places = await Promise.all(boxes.map((box) => box.boundingBox()));
  const [first, ...others] = places.map((place) => [
    place?.y ?? NaN,
    (place?.y ?? NaN) + (place?.height ?? NaN),
  ]);
  for (const [top, bottom] of others) {
    expect(Math.abs(top! - first![0]!)).toBeLessThanOrEqual(1);
    expect(Math.abs(bottom! - first![1]!)).toBeLessThanOrEqual(1);
  }
});

import { makeDataDir, removeDirectory, startApp } from './support/start-app.ts';
import { expect, test } from './support/test.ts';

const dataDir = makeDataDir();
test.afterAll(() => removeDirectory(dataDir));

test('the first start prints a link that makes the first account, once', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const app = await startApp(dataDir);
  await expect.poll(() => app.output()).toMatch(/Sign in as owner: http\S+/);
  expect(app.output().indexOf('Claimboard is at')).toBeLessThan(app.output().indexOf('Sign in as owner'));
  const link = /Sign in as owner: (\S+)/.exec(app.output())?.[1] ?? '';
  expect(link.startsWith(`${app.url}/welcome?token=`)).toBe(true);

  const late = await (await browser.newContext()).newPage();
  await late.goto(link);
  await page.goto(link);
  for (const visitor of [page, late]) {
    await visitor.getByLabel('Name').fill('Ada Finch');
    await visitor.getByLabel('E-mail address').fill('ada@example.org');
    await visitor.getByLabel('Password').fill('a winter morning');
    await visitor.getByRole('button', { name: 'Make my account' }).click();
    await visitor.waitForLoadState('networkidle');
  }
  await page.getByRole('banner').locator('summary').click();
  await expect(page.getByRole('banner')).toContainText('Ada Finch, admin');
  await expect(late.getByRole('main')).toContainText('This link has been used');
  // A page that still looks for what it may lead to would complain.
  for (const visitor of [page, late]) await visitor.goto('about:blank');
  await app.stop();

  const again = await startApp(dataDir);
  expect(again.output()).not.toContain('Sign in as owner');
  const refused = await page.goto(link.replace(app.url, again.url), { waitUntil: 'networkidle' });
  expect(refused?.status()).toBe(404);
  await page.goto('about:blank');
  await again.stop();
});
test.use({ expectedErrors: [/status of 404/] });

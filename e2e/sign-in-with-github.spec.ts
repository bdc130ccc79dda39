import { CLIENT, startGithubProvider, type GithubProvider } from '../test/support/github-provider.ts';
import { openHttpVisitor } from './support/http-visitor.ts';
import { addAccount } from './support/sign-in.ts';
import { makeDataDir, removeDirectory, startApp, type RunningApp } from './support/start-app.ts';
import { expect, test } from './support/test.ts';

const dataDir = makeDataDir();
const nobody = { id: 1, login: 'nobody', name: null, emails: [] };
let provider: GithubProvider;
let app: RunningApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  provider = await startGithubProvider(nobody);
  app = await startApp(dataDir, {
    GITHUB_CLIENT_ID: CLIENT.clientId,
    GITHUB_CLIENT_SECRET: CLIENT.clientSecret,
    GITHUB_URL: provider.url,
    GITHUB_API_URL: `${provider.url}/api`,
  });
});
test.afterAll(async () => {
  await app.stop();
  await provider.close();
  removeDirectory(dataDir);
});
test.use({ expectedErrors: [/status of 40[03]/] });

test('an invited colleague signs in with GitHub and goes on where they came from', async ({ page }) => {
  test.slow();
  const { email, name } = addAccount('editor', { name: 'Ada Finch', dataDir });
  provider.person = { id: 7, login: 'ada', name: 'Ada', emails: [{ email, verified: true, primary: true }] };
  await page.goto(`${app.url}/sign-in?to=/compare`);
  await page.getByRole('link', { name: 'Sign in with GitHub' }).click();
  await expect(page).toHaveURL(`${app.url}/compare`);
  await expect(page.getByRole('banner').locator('summary')).toHaveText(name);
});

test('a stranger is refused, and told what to do', async ({ page }) => {
  provider.person = {
    id: 8,
    login: 'stranger',
    name: null,
    emails: [{ email: 'stranger@example.org', verified: true, primary: true }],
  };
  await page.goto(`${app.url}/sign-in`);
  await page.getByRole('link', { name: 'Sign in with GitHub' }).click();
  await expect(page.getByRole('alert')).toContainText('There is no account here for you.');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('an answer that this browser did not ask for signs nobody in', async () => {
  const visitor = await openHttpVisitor(app.url);
  const path = '/sign-in/github/return?code=caught&state=guessed';
  expect((await visitor.get(path)).status(), 'without a flow').toBe(400);
  visitor.cookie = `oauth=${'s'.repeat(43)}.${'v'.repeat(43)}.`;
  const answer = await visitor.get(path);
  expect(answer.status(), 'of another flow').toBe(400);
  expect(answer.headers()['set-cookie'] ?? '').not.toContain('session=');
});

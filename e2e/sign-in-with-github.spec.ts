import { CLIENT, startGithubProvider, type GithubProvider } from '../test/support/github-provider.ts';
import { openHttpVisitor, signInOverHttp } from './support/http-visitor.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { addAccount, signInAs } from './support/sign-in.ts';
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

test.describe('whoever has a password', () => {
  const account = () => addAccount('reviewer', { name: 'Robin Wren', dataDir });
  const robin = {
    id: 9,
    login: 'robin',
    name: 'Robin',
    emails: [{ email: 'robin@elsewhere.example.org', verified: true, primary: true }],
  };

  test('links GitHub, signs in by it, and unlinks it', async ({ page }) => {
    test.slow();
    provider.person = robin;
    const own = account();
    await signInAs(page, own, { url: app.url });
    await page.goto(`${app.url}/account`);
    const section = page.getByRole('region', { name: 'Signing in with GitHub' });
    await section.getByLabel('Your password').fill('not the password');
    await section.getByRole('button', { name: 'Link an account at GitHub' }).click();
    await expect(section.getByRole('alert')).toHaveText('This is not your present password.');
    await section.getByLabel('Your password').fill(own.password);
    await section.getByRole('button', { name: 'Link an account at GitHub' }).click();
    await section.getByRole('link', { name: 'Go on at GitHub' }).click();
    await expect(page).toHaveURL(`${app.url}/account`);
    await expect(section).toContainText('An account at GitHub lets you in');
    await expectAccessible(page);

    await page.context().clearCookies();
    await page.goto(`${app.url}/sign-in`);
    await page.getByRole('link', { name: 'Sign in with GitHub' }).click();
    await expect(page.getByRole('banner').locator('summary')).toHaveText('Robin Wren');
    await page.goto(`${app.url}/account`);
    await section.getByRole('button', { name: 'Unlink it' }).click();
    await expect(page.getByText('The account at GitHub no longer lets you in.')).toBeVisible();
    await expect(section.getByLabel('Your password')).toBeVisible();

    await page.context().clearCookies();
    await page.goto(`${app.url}/sign-in`);
    await page.getByRole('link', { name: 'Sign in with GitHub' }).click();
    await expect(page.getByRole('alert')).toContainText('There is no account here for you.');
  });

  test('has nothing linked by another site, by an answer to another account, or after signing out', async () => {
    test.slow();
    provider.person = { ...robin, id: 10 };
    const [own, other] = [account(), account()];
    const visitor = await openHttpVisitor(app.url);
    await signInOverHttp(visitor, own);
    const form = { intent: 'link-github', old: own.password };
    const foreign = await visitor.post('/account', form, { Origin: 'https://evil.example' });
    expect(foreign.status()).toBe(403);

    const session = visitor.cookie;
    const begun = await visitor.post('/account', form);
    const flow = begun.headers()['set-cookie']?.split(';')[0] ?? '';
    expect(flow).toMatch(/^oauth=.+/);
    const address = /href="([^"]*login\/oauth\/authorize[^"]*)"/.exec(await begun.text())?.[1] ?? '';
    const answer = await fetch(address.replaceAll('&amp;', '&'), { redirect: 'manual' });
    const { pathname, search } = new URL(answer.headers.get('location') ?? '');
    const comeBack = async (cookie: string) => {
      visitor.cookie = cookie;
      return visitor.get(`${pathname}${search}`);
    };
    expect((await comeBack(session)).status(), 'without the flow').toBe(400);
    expect((await comeBack(flow)).status(), 'signed out').toBe(409);
    visitor.cookie = '';
    await signInOverHttp(visitor, other);
    const again = await fetch(address.replaceAll('&amp;', '&'), { redirect: 'manual' });
    const back = new URL(again.headers.get('location') ?? '');
    visitor.cookie = `${visitor.cookie}; ${flow}`;
    const wrong = await visitor.get(`${back.pathname}${back.search}`);
    expect(wrong.status(), 'signed in as another').toBe(409);
    expect(await wrong.text()).toContain('You were signed out meanwhile.');
    visitor.cookie = session;
    expect(await (await visitor.get('/account')).text()).toContain('Link an account at GitHub');
  });
});

import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { runClaimboard } from './start-app.ts';

export interface TestAccount {
  email: string;
  name: string;
  role: TestRole;
  password: string;
}

export type TestRole = 'reviewer' | 'editor' | 'admin';

export interface SignInOptions {
  name?: string;
  /** Where the app that is meant keeps its data; by default the one that all stories share. */
  dataDir?: string;
  /** Address of that app. */
  url?: string;
}

/** Adds an account through the command line while the app runs. Its e-mail address is nobody else's. */
export function addAccount(role: TestRole, { name, dataDir }: SignInOptions = {}): TestAccount {
  const email = `${role}-${randomBytes(6).toString('hex')}@example.org`;
  const account = { email, name: name ?? `Robin ${role}`, role, password: randomBytes(12).toString('hex') };
  runClaimboard(
    dataDir ?? process.env.CLAIMBOARD_E2E_DATA_DIR ?? '',
    ['user', 'add', email, '--name', account.name, '--role', role, '--password-stdin'],
    account.password,
  );
  return account;
}

/** Adds an account with this role and signs the page in; it stands on the home page then. */
export async function signIn(page: Page, role: TestRole, options: SignInOptions = {}): Promise<TestAccount> {
  const account = addAccount(role, options);
  await signInAs(page, account, options);
  return account;
}

/** Signs the page in with an account that is there, by the form. */
export async function signInAs(
  page: Page,
  account: TestAccount,
  { url = '' }: SignInOptions = {},
): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail address').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('banner').getByText(account.name, { exact: true }).first()).toBeVisible();
}

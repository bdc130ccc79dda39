import type { AppLoadContext } from '@remix-run/node';
import type { Kysely } from 'kysely';
import type { Account } from '#app/accounts/account.ts';
import { changeOwnPassword } from '#app/accounts/change-own-password.server.ts';
import { checkOwnPassword } from '#app/accounts/check-own-password.server.ts';
import { startGithub } from '#app/accounts/github.server.ts';
import { unlinkGithub } from '#app/accounts/link-github.server.ts';
import { makeApiToken } from '#app/accounts/make-api-token.server.ts';
import type { OauthFlow } from '#app/accounts/oauth-cookie.ts';
import { deleteApiToken } from '#db/accounts/api-tokens.server.ts';
import { deleteOwnSession, deleteSessionsOf } from '#db/accounts/sessions.server.ts';
import { updateUser } from '#db/accounts/users.server.ts';
import type { Database } from '#db/schema.ts';
import type { AccountForm } from './account-form.server.ts';

export interface AccountChange {
  intent: AccountForm['intent'];
  problem?: string;
  /** What has been done. */
  done?: string;
  /** A new token, to be shown this once. */
  token?: string;
  /** Where to go on at GitHub, and what the browser keeps until it is back. */
  github?: { address: string; flow: OauthFlow };
}

/** Where a form comes from, and what can be done here. */
type Place = Pick<AppLoadContext, 'visitor' | 'github'>;

/** Does what a form of the page asks for, to the account that is signed in and no other. */
export async function changeAccount(
  db: Kysely<Database>,
  account: Account,
  sent: AccountForm,
  { visitor, github }: Place,
): Promise<AccountChange> {
  const { intent } = sent;
  switch (sent.intent) {
    case 'name':
      await updateUser(db, account.id, { name: sent.name });
      return { intent, done: `You are ${sent.name} now.` };
    case 'password': {
      const problem = await changeOwnPassword(db, account, { ...sent, address: visitor.address });
      return problem
        ? { intent, problem }
        : { intent, done: 'The password is changed. Everywhere else you are signed out.' };
    }
    case 'link-github': {
      if (!github) return { intent, problem: 'Signing in with GitHub is not set up here.' };
      const problem = await checkOwnPassword(db, account, { password: sent.old, address: visitor.address });
      if (problem) return { intent, problem };
      const wish = { origin: visitor.origin, to: '/account', userId: account.id };
      return { intent, github: await startGithub(github, wish) };
    }
    case 'unlink-github': {
      const problem = await unlinkGithub(db, account.id);
      return problem ? { intent, problem } : { intent, done: 'The account at GitHub no longer lets you in.' };
    }
    case 'end-session':
      await deleteOwnSession(db, { id: sent.id, userId: account.id });
      return { intent, done: 'That session has ended.' };
    case 'end-sessions':
      await deleteSessionsOf(db, account.id, { except: account.sessionId });
      return { intent, done: 'Everywhere else you are signed out.' };
    case 'make-token':
      return { intent, token: await makeApiToken(db, account.id, sent) };
    case 'end-token':
      await deleteApiToken(db, { id: sent.id, userId: account.id });
      return { intent, done: 'That token works no longer.' };
  }
}

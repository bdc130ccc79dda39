import { isAtLeast, isWithinScope, type Account, type AccountRole } from './account.ts';
import type { TokenScope } from './api-token.ts';

interface Asked {
  request: Request;
  context: { findAccount(): Promise<Account | undefined> };
}

/**
 * Whoever is signed in, with at least this role. Every loader and action that is not for everybody begins with it. A
 * program with a token gets through only where a scope is named, and it has it.
 * @throws {Response} a way to sign in where a page was asked for by nobody known, 401 where something was to be written,
 *   403 where the role or the token does not reach
 */
export async function requireAccount(
  { request, context }: Asked,
  role: AccountRole,
  scope?: TokenScope,
): Promise<Account> {
  const account = await context.findAccount();
  if (!account) throw request.method === 'GET' ? toSignIn(request) : refuseUnknown();
  return assertMay(account, role, scope);
}

/**
 * The same for addresses that programs ask: nobody is sent to a form. A person who is signed in may do it too.
 * @throws {Response} 401 for nobody known, 403 where the role or the token does not reach
 */
export async function requireScope(
  { context }: Pick<Asked, 'context'>,
  scope: TokenScope,
  role: AccountRole = 'reviewer',
): Promise<Account> {
  const account = await context.findAccount();
  if (!account) throw refuseUnknown();
  return assertMay(account, role, scope);
}

function assertMay(account: Account, role: AccountRole, scope: TokenScope | undefined): Account {
  if (!isAtLeast(account, role)) throw new Response(`Only ${role}s may do this.`, { status: 403 });
  if (!isWithinScope(account, scope))
    throw new Response(
      scope ? `The token lacks the scope ${scope}.` : 'No token opens this: sign in with a password.',
      { status: 403 },
    );
  return account;
}

function refuseUnknown(): Response {
  return new Response('Sign in first, or send a token.', {
    status: 401,
    headers: { 'WWW-Authenticate': 'Bearer realm="Claimboard"' },
  });
}

function toSignIn(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const signIn = `/sign-in?${new URLSearchParams({ to: pathname + search }).toString()}`;
  return new Response(null, { status: 302, headers: { Location: signIn } });
}

import { isAtLeast, type Account, type AccountRole } from './account.ts';

interface Asked {
  request: Request;
  context: { findAccount(): Promise<Account | undefined> };
}

/**
 * Whoever is signed in, with at least this role. Every loader and action that is not for everybody begins with it.
 * @throws {Response} a way to sign in where a page was asked for by nobody known, 401 where something was to be written,
 *   403 where the role is too low
 */
export async function requireAccount({ request, context }: Asked, role: AccountRole): Promise<Account> {
  const account = await context.findAccount();
  if (!account) {
    if (request.method !== 'GET') throw new Response('Sign in first.', { status: 401 });
    const { pathname, search } = new URL(request.url);
    const signIn = `/sign-in?${new URLSearchParams({ to: pathname + search }).toString()}`;
    throw new Response(null, { status: 302, headers: { Location: signIn } });
  }
  if (!isAtLeast(account, role)) throw new Response(`Only ${role}s may do this.`, { status: 403 });
  return account;
}

import { Form, Link } from '@remix-run/react';
import type { Account } from '#app/accounts/account.ts';

interface AccountMenuProps {
  /** Who is signed in. */
  account: Pick<Account, 'name' | 'role'> | null;
  /** Where to come back to. */
  here: string;
}

/** A way to sign in, or what belongs to whoever is signed in. */
export function AccountMenu({ account, here }: AccountMenuProps) {
  if (!account)
    return (
      <Link
        to={`/sign-in?${new URLSearchParams({ to: here }).toString()}`}
        className="py-1 whitespace-nowrap"
      >
        Sign in
      </Link>
    );
  return (
    // Another page, another element: the menu is closed again.
    <details key={here} className="relative">
      <summary className="max-w-40 truncate py-1" title={`${account.name}, ${account.role}`}>
        {account.name}
      </summary>
      <div className="absolute right-0 z-10 mt-1 flex min-w-44 flex-col gap-1 rounded-md border border-edge bg-surface p-2 shadow-lg">
        <p className="px-2 text-sm [overflow-wrap:anywhere] text-muted">
          {account.name}, {account.role}
        </p>
        <Link to="/account" className="rounded px-2 py-1 text-ink no-underline hover:bg-accent-soft">
          Your account
        </Link>
        {account.role !== 'reviewer' && (
          <Link to="/ingest" className="rounded px-2 py-1 text-ink no-underline hover:bg-accent-soft">
            Add papers
          </Link>
        )}
        {account.role === 'admin' && (
          <Link to="/accounts" className="rounded px-2 py-1 text-ink no-underline hover:bg-accent-soft">
            All accounts
          </Link>
        )}
        {account.role === 'admin' && (
          <Link to="/jobs" className="rounded px-2 py-1 text-ink no-underline hover:bg-accent-soft">
            Jobs
          </Link>
        )}
        <Form method="post" action="/sign-out">
          <button type="submit" className="w-full rounded px-2 py-1 text-left hover:bg-accent-soft">
            Sign out
          </button>
        </Form>
      </div>
    </details>
  );
}

import { Link, NavLink } from '@remix-run/react';
import type { Account } from '#app/accounts/account.ts';
import { AccountMenu } from './account-menu.tsx';
import { PaletteButton } from './palette/palette-button.tsx';
import { SearchForm } from './search-form.tsx';

interface SiteHeaderProps {
  isHome: boolean;
  /** Who is signed in. */
  account: Pick<Account, 'name' | 'role'> | null;
  /** Where to come back to after signing in. */
  here: string;
}

/** Name, ways and search on top of every page; the home page has a search box of its own. */
export function SiteHeader({ isHome, account, here }: SiteHeaderProps) {
  return (
    <header className="no-print border-b border-line">
      <div className="mx-auto flex w-full max-w-[90rem] flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-8">
        <Link to="/" className="text-lg font-bold tracking-tight text-ink no-underline">
          Claim<span className="text-accent">board</span>
        </Link>
        <nav aria-label="Main" className="flex flex-wrap gap-x-4">
          <NavLink to="/benchmarks" className="py-1 text-ink aria-[current=page]:font-semibold">
            Benchmarks
          </NavLink>
          <NavLink to="/improvements" className="py-1 text-ink aria-[current=page]:font-semibold">
            Improvements
          </NavLink>
          <NavLink to="/compare" className="py-1 text-ink aria-[current=page]:font-semibold">
            Compare
          </NavLink>
          <NavLink to="/conflicts" className="py-1 text-ink aria-[current=page]:font-semibold">
            Conflicts
          </NavLink>
          <NavLink to="/search" className="py-1 text-ink aria-[current=page]:font-semibold">
            Search
          </NavLink>
          <NavLink to="/try" className="py-1 whitespace-nowrap text-ink aria-[current=page]:font-semibold">
            Try it
          </NavLink>
          {account && (
            <NavLink to="/review" className="py-1 text-ink aria-[current=page]:font-semibold">
              Review
            </NavLink>
          )}
        </nav>
        <div className="flex w-full items-center justify-end gap-3 sm:ml-auto sm:w-auto">
          {!isHome && (
            <div className="flex-1 sm:w-40 xl:w-56">
              <SearchForm label="Search everything" />
            </div>
          )}
          <PaletteButton />
          <AccountMenu account={account} here={here} />
        </div>
      </div>
    </header>
  );
}

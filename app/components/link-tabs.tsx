import { Link } from '@remix-run/react';

interface LinkTabsProps {
  label: string;
  tabs: { name: string; count?: number; to: string; isCurrent: boolean }[];
}

/** Views of one thing, each with an address. */
export function LinkTabs({ label, tabs }: LinkTabsProps) {
  return (
    <nav aria-label={label} className="no-print">
      <ul role="list" className="flex flex-wrap gap-1.5">
        {tabs.map(({ name, count, to, isCurrent }) => (
          <li key={to}>
            <Link
              to={to}
              preventScrollReset
              aria-current={isCurrent ? 'page' : undefined}
              className="inline-block rounded-md border border-line bg-surface px-3 py-1 text-ink no-underline hover:border-edge aria-[current=page]:border-accent aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold"
            >
              {name}
              {count !== undefined && <span className="ml-1.5 text-sm text-muted">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

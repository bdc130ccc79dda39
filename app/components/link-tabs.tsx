import { Link } from '@remix-run/react';

interface Tab {
  name: string;
  count?: number;
  to: string;
  isCurrent: boolean;
}

interface LinkTabsProps {
  label: string;
  tabs: Tab[];
  /** Of more than these the first ones stand in a row, and the others open on request. */
  most?: number;
}

/** Views of one thing, each with an address. */
export function LinkTabs({ label, tabs, most = Infinity }: LinkTabsProps) {
  // One tab behind a button saves no room.
  const isFolded = tabs.length > most + 1;
  const shown = isFolded ? tabs.filter(({ isCurrent }, index) => index < most || isCurrent) : tabs;
  const folded = tabs.filter((tab) => !shown.includes(tab));
  return (
    <nav aria-label={label} className="no-print">
      <TabList tabs={shown} />
      {folded.length > 0 && (
        <details className="mt-1.5">
          <summary className="w-fit py-1 text-sm text-accent">{folded.length} more</summary>
          <div className="pt-1.5">
            <TabList tabs={folded} />
          </div>
        </details>
      )}
    </nav>
  );
}

function TabList({ tabs }: { tabs: Tab[] }) {
  return (
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
  );
}

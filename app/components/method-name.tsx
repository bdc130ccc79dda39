import { Link } from '@remix-run/react';
import type { NamedThing } from '#app/leaderboard/board-row.ts';

/** A method with the model that it is built on. */
export function MethodName({ method, base }: { method: NamedThing | null; base: NamedThing | null }) {
  return (
    <span>
      {method ? <NameLink thing={method} /> : <span className="text-muted">unnamed</span>}
      {base && (
        <span className="block text-[0.8125rem] text-muted">
          on <NameLink thing={base} />
        </span>
      )}
    </span>
  );
}

/** Link to a method's page; names that have none are text. */
export function NameLink({ thing: { name, slug } }: { thing: NamedThing }) {
  return slug ? (
    <Link to={`/methods/${encodeURIComponent(slug)}`} className="inline-block min-w-6 leading-6 text-ink">
      {name}
    </Link>
  ) : (
    <span>{name}</span>
  );
}

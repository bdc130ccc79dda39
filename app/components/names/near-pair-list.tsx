import { Form, Link } from '@remix-run/react';
import type { NearPair, PairSide } from '#db/names/near-pairs.server.ts';

interface NearPairListProps {
  what: 'benchmark' | 'method';
  pairs: NearPair[];
  isDismissed: boolean;
  /** Whether whoever looks may merge and dismiss. */
  mayEdit: boolean;
}

/** Pairs that may be one, each with the ways to make them one or to keep them two. */
export function NearPairList({ what, pairs, isDismissed, mayEdit }: NearPairListProps) {
  return (
    <ul role="list" className="max-w-4xl space-y-3">
      {pairs.map(({ one, other, claims }) => (
        <li key={`${one.id}-${other.id}`} className="rounded-md border border-line bg-surface px-4 py-3">
          <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
            <Side what={what} side={one} into={mayEdit ? other : null} />
            <Side what={what} side={other} into={mayEdit ? one : null} />
          </div>
          <div className="mt-2 flex flex-wrap items-center justify-between gap-3">
            <span className="text-sm text-muted">{claims} results under these two names</span>
            {mayEdit && (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="intent" value={isDismissed ? 'restore' : 'dismiss'} />
                <input type="hidden" name="what" value={what} />
                <input type="hidden" name="one" value={one.id} />
                <input type="hidden" name="other" value={other.id} />
                <button type="submit" className="rounded-md border border-edge px-3 py-1">
                  {isDismissed ? 'Propose them again' : 'Two things'}
                  <span className="sr-only">
                    : {one.name} and {other.name}
                  </span>
                </button>
              </Form>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Side({ what, side, into }: { what: string; side: PairSide; into: PairSide | null }) {
  const path = `/${what}s/${encodeURIComponent(side.slug)}`;
  return (
    <div className="min-w-0 [overflow-wrap:anywhere]">
      <Link to={path} className="font-semibold">
        {side.name}
      </Link>
      {side.alias !== side.name && <span className="text-sm text-muted"> (as {side.alias})</span>}
      {into && (
        <p className="text-sm">
          <Link to={`${path}/merge?${new URLSearchParams({ into: into.slug }).toString()}`}>
            Merge {side.name} into {into.name}
          </Link>
        </p>
      )}
    </div>
  );
}

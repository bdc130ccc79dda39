import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ConflictHead, nameConflict } from '#app/components/conflicts/conflict-head.tsx';
import { ConflictSides } from '#app/components/conflicts/conflict-sides.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { LinkTabs } from '#app/components/link-tabs.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { TableExport } from '#app/components/table-export.tsx';
import { refreshConflicts } from '#app/conflicts/refresh-conflicts.server.ts';
import { withSentences } from '#app/conflicts/show-conflict.server.ts';
import { parseConflictParams } from '#app/leaderboard/conflict-params.ts';
import { toConflictSearch } from '#app/leaderboard/conflict-search.ts';
import { countPages } from '#app/leaderboard/page-search.ts';
import { leadOn } from '#app/names/follow-merges.server.ts';
import { listConflicts } from '#db/conflicts/list-conflicts.server.ts';

const PAGE_SIZE = 20;
/** What a visitor waits at most for boards that have changed to be compared again. */
const MOST_MS = 500;

export const meta: MetaFunction = () => [
  { title: 'Conflicts · Claimboard' },
  {
    name: 'description',
    content: 'The same system with different numbers in different papers, side by side.',
  },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const moved = await leadOn(context.db, request.url);
  if (moved) throw moved;
  const params = parseConflictParams(new URL(request.url).searchParams);
  const isCurrent = await refreshConflicts(context.db, { mostMs: MOST_MS });
  const { conflicts, ...found } = await listConflicts(context.db, {
    benchmark: params.benchmark,
    isOpen: params.show === 'open',
    limit: PAGE_SIZE,
    offset: (params.page - 1) * PAGE_SIZE,
  });
  return { params, isCurrent, ...found, conflicts: conflicts.map(withSentences) };
}

export default function ConflictsPage() {
  const { params, isCurrent, conflicts, totals, benchmark } = useLoaderData<typeof loader>();
  const total = totals[params.show];
  return (
    <div className="space-y-6">
      <PageTitle title="Conflicts">
        <p className="max-w-prose text-muted">
          The same system, benchmark and metric with different numbers in different papers, beyond rounding.
          {benchmark && (
            <>
              {' Those on '}
              <Link to={`/benchmarks/${encodeURIComponent(benchmark.slug)}`}>{benchmark.name}</Link>
              {' alone; '}
              <Link to={toConflictSearch(params, { benchmark: '' })}>see all</Link>.
            </>
          )}
        </p>
        {!isCurrent && (
          <p role="status" className="text-muted">
            Some boards have just changed and are still being compared. Look again in a moment.
          </p>
        )}
      </PageTitle>
      <LinkTabs
        label="State"
        tabs={(['open', 'settled'] as const).map((show) => ({
          name: show === 'open' ? 'Open' : 'Settled',
          count: totals[show],
          to: toConflictSearch(params, { show }),
          isCurrent: show === params.show,
        }))}
      />
      {conflicts.length > 0 ? (
        <ol role="list" className="space-y-6">
          {conflicts.map((conflict) => (
            <li key={conflict.id} className="space-y-3 rounded-md border border-line bg-surface px-4 py-4">
              <ConflictHead conflict={conflict} />
              <ConflictSides claims={conflict.claims} />
              <p className="flex flex-wrap gap-x-5 gap-y-1">
                <Link to={`/conflicts/${conflict.id}`} aria-label={`Look into it: ${nameConflict(conflict)}`}>
                  {conflict.isOpen ? 'Settle it' : 'Why it is settled'}
                </Link>
                {!benchmark && (
                  <Link to={toConflictSearch(params, { benchmark: conflict.benchmark.slug })}>
                    More on {conflict.benchmark.name}
                  </Link>
                )}
              </p>
            </li>
          ))}
        </ol>
      ) : (
        <EmptyState
          title={
            total > 0
              ? 'This page is beyond the last one'
              : params.show === 'open'
                ? 'No papers disagree here'
                : 'Nothing has been settled here'
          }
        >
          <Link to="/conflicts">All open conflicts</Link>
        </EmptyState>
      )}
      <Pagination
        page={params.page}
        pages={countPages(total, PAGE_SIZE)}
        toSearch={(page) => toConflictSearch(params, { page })}
      />
      {total > 0 && (
        <TableExport
          label={params.show === 'open' ? 'All open conflicts' : 'All settled conflicts'}
          address="/conflict-list/table"
          search={toConflictSearch(params, {})}
          cites
        />
      )}
    </div>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireAccount } from '#app/accounts/require-account.ts';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { ChangesTable } from '#app/components/review/changes-table.tsx';
import { TableExport } from '#app/components/table-export.tsx';
import { parseChangeParams } from '#app/leaderboard/change-params.ts';
import { countPages } from '#app/leaderboard/page-search.ts';
import { findRunChanges } from '#db/queries/extraction-changes.server.ts';

const PAGE_SIZE = 50;
const SHOWN = [
  ['', 'Everything'],
  ['reviewed', 'Reviewed, and read otherwise now'],
  ['new', 'New'],
  ['gone', 'Gone'],
  ['otherwise', 'Read otherwise'],
] as const;

export const meta: MetaFunction = () => [{ title: 'What new rules changed · Claimboard' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAccount({ request, context }, 'reviewer');
  const params = parseChangeParams(new URL(request.url).searchParams);
  const found = await findRunChanges(context.db, { ...params, size: PAGE_SIZE });
  return { params, found: found ?? null };
}

/** What the latest run of the extractor read otherwise than the one before it. */
export default function ChangesPage() {
  const { params, found } = useLoaderData<typeof loader>();
  return (
    <div className="space-y-6">
      <PageTitle title="What new rules changed">
        {found && (
          <p className="text-muted">
            {found.run.name} against {found.run.earlier ?? 'an earlier run'}. What was reviewed stays as the
            reviewer left it, whatever is read now.
          </p>
        )}
      </PageTitle>
      {found ? (
        <>
          <nav aria-label="Sorts of changes" className="flex flex-wrap gap-x-5 gap-y-1">
            {SHOWN.map(([key, name]) => (
              <Link
                key={key}
                to={key === '' ? '/review/changes' : `?show=${key}`}
                aria-current={(params.show ?? '') === key ? 'page' : undefined}
                className="py-1 aria-[current=page]:font-semibold"
              >
                {name}
                {key !== '' && ` (${found.counts[key].toLocaleString('en')})`}
              </Link>
            ))}
          </nav>
          <ChangesTable rows={found.rows} />
          <Pagination
            page={params.page}
            pages={countPages(found.total, PAGE_SIZE)}
            toSearch={(page) =>
              `?${new URLSearchParams({ ...(params.show && { show: params.show }), page: String(page) }).toString()}`
            }
          />
          {found.total > 0 && (
            <TableExport
              label="These changes"
              address="/review/changes/table"
              search={params.show ? `?show=${params.show}` : ''}
            />
          )}
        </>
      ) : (
        <EmptyState title="Nothing has changed">
          Since the abstracts were read first, no newer version of the rules has read any of them otherwise.
        </EmptyState>
      )}
    </div>
  );
}

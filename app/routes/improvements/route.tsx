import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { RowFigure } from '#app/components/charts/row-figure.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { GainTable } from '#app/components/gain-table.tsx';
import { LinkTabs } from '#app/components/link-tabs.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { SearchForm } from '#app/components/search-form.tsx';
import { TableExport } from '#app/components/table-export.tsx';
import type { BoardRow } from '#app/leaderboard/board-row.ts';
import { toGainPanels } from '#app/leaderboard/chart-rows.ts';
import { parseGainParams } from '#app/leaderboard/gain-params.ts';
import { BASES, toGainSearch } from '#app/leaderboard/gain-search.ts';
import { countPages } from '#app/leaderboard/page-search.ts';
import { toLabel } from '#app/leaderboard/time-series.ts';
import { listGains } from '#db/queries/list-gains.server.ts';

const PAGE_SIZE = 50;

export const meta: MetaFunction = () => [
  { title: 'Improvements · Claimboard' },
  {
    name: 'description',
    content: 'What papers claim to have gained, over all benchmarks, each with its sentence.',
  },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = parseGainParams(new URL(request.url).searchParams);
  const { page, q, ...asked } = params;
  const found = await listGains(context.db, {
    ...asked,
    search: q,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  const [panel] = toGainPanels(found.gains, { toName: toSystemOnBenchmark });
  return { params, panel: panel ?? null, ...found };
}

function toSystemOnBenchmark({ benchmark, ...row }: BoardRow): string {
  return benchmark ? `${toLabel(row)} on ${benchmark.name}` : toLabel(row);
}

export default function ImprovementsPage() {
  const { params, panel, gains, totals } = useLoaderData<typeof loader>();
  const total = totals[params.basis];
  return (
    <div className="space-y-6">
      <PageTitle title="Improvements">
        <p className="max-w-prose text-muted">
          Gains as papers claim them, over all benchmarks. Points, relative gains and factors do not compare
          with each other, so each has a list of its own.
        </p>
      </PageTitle>
      <div className="max-w-md">
        <SearchForm
          label="A benchmark, a method or a model"
          action="/improvements"
          query={params.q}
          button="Find"
          keep={{ basis: params.basis, sort: params.sort }}
        />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <LinkTabs
          label="Basis"
          tabs={BASES.map(({ basis, name }) => ({
            name,
            count: totals[basis],
            to: toGainSearch(params, { basis }),
            isCurrent: basis === params.basis,
          }))}
        />
        <LinkTabs
          label="Order"
          tabs={[
            {
              name: 'Largest',
              to: toGainSearch(params, { sort: 'largest' }),
              isCurrent: params.sort === 'largest',
            },
            {
              name: 'Latest',
              to: toGainSearch(params, { sort: 'latest' }),
              isCurrent: params.sort === 'latest',
            },
          ]}
        />
      </div>
      {panel && params.sort === 'largest' && (
        <RowFigure
          title={`The largest gains${params.q ? ` for ${params.q}` : ''}: ${panel.name.toLowerCase()}`}
          description="The first gains of this page. Full marks are the papers' own systems, rings are others; a crossed ring does not add up with the other figures of its abstract."
          metric="Gain"
          rows={panel.rows}
        />
      )}
      {gains.length > 0 ? (
        <GainTable rows={gains} caption="Claimed gains" withBenchmark />
      ) : (
        <EmptyState title={total > 0 ? 'This page is beyond the last one' : 'No such gains are claimed'}>
          <Link to="/improvements">All improvements</Link>
        </EmptyState>
      )}
      <Pagination
        page={params.page}
        pages={countPages(total, PAGE_SIZE)}
        toSearch={(page) => toGainSearch(params, { page })}
      />
      {total > 0 && (
        <TableExport
          label={total === 1 ? 'This gain' : `All ${total.toLocaleString('en')} gains, the largest first,`}
          address="/improvements/table"
          search={toGainSearch(params, { sort: 'largest' })}
          cites
        />
      )}
    </div>
  );
}

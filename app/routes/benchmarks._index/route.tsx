import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { BenchmarkList } from '#app/components/benchmark-list.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { SearchForm } from '#app/components/search-form.tsx';
import { TableExport } from '#app/components/table-export.tsx';
import { parsePageParams } from '#app/leaderboard/page-params.ts';
import { countPages, toPageSearch } from '#app/leaderboard/page-search.ts';
import { listBenchmarks } from '#db/queries/list-benchmarks.server.ts';

const PAGE_SIZE = 60;

export const meta: MetaFunction = () => [{ title: 'Benchmarks · Claimboard' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = parsePageParams(new URL(request.url).searchParams);
  const { benchmarks, total } = await context.remember(`benchmarks ${JSON.stringify(params)}`, () =>
    listBenchmarks(context.db, {
      search: params.q,
      limit: PAGE_SIZE,
      offset: (params.page - 1) * PAGE_SIZE,
    }),
  );
  return { params, benchmarks, total };
}

export default function BenchmarksPage() {
  const { params, benchmarks, total } = useLoaderData<typeof loader>();
  return (
    <div className="space-y-6">
      <PageTitle title="Benchmarks">
        <p className="text-muted">
          {total.toLocaleString('en')}{' '}
          {params.q ? `with “${params.q}” in a name` : 'with results, most results first'}
        </p>
      </PageTitle>
      <div className="max-w-md">
        <SearchForm label="Find a benchmark" action="/benchmarks" query={params.q} button="Find" />
      </div>
      {benchmarks.length > 0 ? (
        <BenchmarkList benchmarks={benchmarks} />
      ) : (
        <EmptyState
          title={total > 0 ? 'This page is beyond the last one' : 'No benchmark by this name has results'}
        >
          <Link to="/benchmarks">All benchmarks</Link>
        </EmptyState>
      )}
      <Pagination
        page={params.page}
        pages={countPages(total, PAGE_SIZE)}
        toSearch={(page) => toPageSearch(params, { page })}
      />
      {total > 0 && (
        <TableExport
          label={total === 1 ? 'This benchmark' : `These ${total.toLocaleString('en')} benchmarks`}
          address="/benchmark-list/table"
          search={toPageSearch(params, { page: 1 })}
        />
      )}
    </div>
  );
}

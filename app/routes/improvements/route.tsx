import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { GainsByGroup } from '#app/components/gains-by-group.tsx';
import { GainsOneByOne } from '#app/components/gains-one-by-one.tsx';
import { GainsOverTime } from '#app/components/gains-over-time.tsx';
import { LinkTabs } from '#app/components/link-tabs.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { SearchForm } from '#app/components/search-form.tsx';
import { TableExport } from '#app/components/table-export.tsx';
import { parseGainParams } from '#app/leaderboard/gain-params.ts';
import { BASES, toGainSearch, VIEWS, type GainView } from '#app/leaderboard/gain-search.ts';
import { showGains } from './show-gains.server.ts';

export const meta: MetaFunction = () => [
  { title: 'Improvements · Claimboard' },
  {
    name: 'description',
    content: 'What papers claim to have gained, over all benchmarks, each with its sentence.',
  },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = parseGainParams(new URL(request.url).searchParams);
  const shown = await context.remember(`improvements ${JSON.stringify(params)}`, () =>
    showGains(context.db, params),
  );
  return { params, shown };
}

export default function ImprovementsPage() {
  const { params, shown } = useLoaderData<typeof loader>();
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
          keep={{ basis: params.basis, by: params.by, sort: params.sort }}
        />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <LinkTabs
          label="Basis"
          tabs={BASES.map(({ basis, name }) => ({
            name,
            count: shown.totals[basis],
            to: toGainSearch(params, { basis }),
            isCurrent: basis === params.basis,
          }))}
        />
        <LinkTabs
          label="View"
          tabs={VIEWS.map(({ by, name }) => ({
            name,
            to: toGainSearch(params, { by }),
            isCurrent: by === params.by,
          }))}
        />
      </div>
      <Gains />
      <Pagination
        page={params.page}
        pages={shown.pages}
        toSearch={(page) => toGainSearch(params, { page })}
      />
      {shown.totals[params.basis] > 0 && !(shown.by === 'time' && shown.periods.length === 0) && (
        <TableExport
          label={LABELS[params.by]}
          address="/improvements/table"
          search={toGainSearch(params, { sort: 'largest' })}
          cites
        />
      )}
    </div>
  );
}

const LABELS: Record<GainView, string> = {
  gain: 'All gains of this basis, the largest first,',
  benchmark: 'All benchmarks with such gains',
  method: 'All methods with such gains',
  time: 'All quarters with such gains',
};

function Gains() {
  const { params, shown } = useLoaderData<typeof loader>();
  const isEmpty =
    shown.by === 'time'
      ? shown.periods.length === 0
      : (shown.by === 'gain' ? shown.gains : shown.groups).length === 0;
  if (shown.by === 'time' && isEmpty && shown.totals[params.basis] > 0)
    return (
      <EmptyState title="No such gain has a date">
        <Link to={toGainSearch(params, { by: 'gain' })}>See them one by one</Link>
      </EmptyState>
    );
  if (isEmpty)
    return (
      <EmptyState title={params.page > 1 ? 'This page is beyond the last one' : 'No such gains are claimed'}>
        <Link to="/improvements">All improvements</Link>
      </EmptyState>
    );
  if (shown.by === 'time') return <GainsOverTime params={params} {...shown} />;
  if (shown.by === 'gain') return <GainsOneByOne params={params} {...shown} />;
  return <GainsByGroup params={params} {...shown} />;
}

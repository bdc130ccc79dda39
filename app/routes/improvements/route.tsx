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
import { toShareTags } from '#app/export/share-tags.ts';
import { parseGainParams } from '#app/leaderboard/gain-params.ts';
import {
  BASES,
  CHANGES,
  nameGains,
  toGainSearch,
  VIEWS,
  type GainChange,
  type GainView,
} from '#app/leaderboard/gain-search.ts';
import { showGains } from './show-gains.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const { change, q } = data?.params ?? { change: 'improvement', q: '' };
  const title = `${nameGains(change).title}${q ? ` for ${q}` : ''} · Claimboard`;
  const description = SUMMARIES[change];
  return [
    { title },
    { name: 'description', content: description },
    ...(data ? toShareTags({ title, description, url: data.url }) : []),
  ];
};

const SUMMARIES: Record<GainChange, string> = {
  improvement: 'What papers claim to have gained, over all benchmarks, each with its sentence.',
  decline: 'What papers say has become worse, over all benchmarks, each with its sentence.',
  unknown: 'Changes of which the papers do not say whether they are for the better, each with its sentence.',
  all: 'What papers say has become better or worse, over all benchmarks, each with its sentence.',
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { origin, searchParams } = new URL(request.url);
  const params = parseGainParams(searchParams);
  const shown = await context.remember(`improvements ${JSON.stringify(params)}`, () =>
    showGains(context.db, params),
  );
  const search = toGainSearch(params, { page: params.page });
  return { params, shown, url: `${origin}/improvements${search === '?' ? '' : search}` };
}

export default function ImprovementsPage() {
  const { params, shown } = useLoaderData<typeof loader>();
  const totals = shown.totals[params.change];
  return (
    <div className="space-y-6">
      <PageTitle title={nameGains(params.change).title}>
        <p className="max-w-prose text-muted">
          {INTRODUCTIONS[params.change]} Points, relative {nameGains(params.change).many} and factors do not
          compare with each other, so each has a list of its own.
        </p>
      </PageTitle>
      <div className="max-w-md">
        <SearchForm
          label="A benchmark, a method or a model"
          action="/improvements"
          query={params.q}
          button="Find"
          keep={{ change: params.change, basis: params.basis, by: params.by, sort: params.sort }}
        />
      </div>
      <LinkTabs
        label="Better or worse"
        tabs={CHANGES.map(({ change, name }) => ({
          name,
          count: shown.totals[change][params.basis],
          to: toGainSearch(params, { change }),
          isCurrent: change === params.change,
        }))}
      />
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
      {totals[params.basis] > 0 && !(shown.by === 'time' && shown.periods.length === 0) && (
        <TableExport
          label={LABELS[params.by](nameGains(params.change).many)}
          address="/improvements/table"
          search={toGainSearch(params, { sort: 'largest' })}
          cites
        />
      )}
    </div>
  );
}

const INTRODUCTIONS: Record<GainChange, string> = {
  improvement: 'Gains as papers claim them, over all benchmarks.',
  decline: 'What papers say has become worse or costs more, over all benchmarks.',
  unknown: 'Changes of which the abstracts do not tell whether they are for the better.',
  all: 'Changes as papers claim them, those for the better and those for the worse.',
};

const LABELS: Record<GainView, (gains: string) => string> = {
  gain: (gains) => `All ${gains} of this basis, the largest first,`,
  benchmark: (gains) => `All benchmarks with such ${gains}`,
  method: (gains) => `All methods with such ${gains}`,
  time: (gains) => `All quarters with such ${gains}`,
};

function Gains() {
  const { params, shown } = useLoaderData<typeof loader>();
  const unknown = shown.totals.unknown[params.basis];
  const isEmpty =
    shown.by === 'time'
      ? shown.periods.length === 0
      : (shown.by === 'gain' ? shown.gains : shown.groups).length === 0;
  if (shown.by === 'time' && isEmpty && shown.totals[params.change][params.basis] > 0)
    return (
      <EmptyState title={`No such ${nameGains(params.change).one} has a date`}>
        <Link to={toGainSearch(params, { by: 'gain' })}>See them one by one</Link>
      </EmptyState>
    );
  if (isEmpty)
    return (
      <EmptyState
        title={
          params.page > 1
            ? 'This page is beyond the last one'
            : `No such ${nameGains(params.change).many} are claimed`
        }
      >
        <Link to="/improvements">All improvements</Link>
        {params.change !== 'unknown' && unknown > 0 && (
          <>
            {' · '}
            <Link to={toGainSearch(params, { change: 'unknown' })}>
              {unknown.toLocaleString('en')} of which it is not said
            </Link>
          </>
        )}
      </EmptyState>
    );
  if (shown.by === 'time') return <GainsOverTime params={params} {...shown} />;
  if (shown.by === 'gain') return <GainsOneByOne params={params} {...shown} />;
  return <GainsByGroup params={params} {...shown} />;
}

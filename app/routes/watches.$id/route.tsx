import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireAccount } from '#app/accounts/require-account.ts';
import { EmptyState } from '#app/components/empty-state.tsx';
import { describeReader } from '#app/jobs/describe-reader.ts';
import { describeInterval } from '#app/components/jobs/job-words.ts';
import { Moment } from '#app/components/jobs/moment.tsx';
import { PageTitle, SectionTitle } from '#app/components/page-title.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { WatchFetches } from '#app/components/watch-fetches.tsx';
import { describeFetch } from '#app/jobs/describe-report.ts';
import { findWatch } from '#db/jobs/watches.server.ts';
import { countWatchFetches, listWatchFetches } from '#db/queries/list-watch-fetches.server.ts';

const PAGE_SIZE = 10;

const idParam = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);
const pageParam = z.coerce.number().int().min(1).max(100_000).catch(1);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.watch.source ?? 'Not found'} · Claimboard` },
];
/** What is fetched changes without a change to the data that pages are kept for. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireAccount({ request, context }, 'editor');
  const { db } = context;
  const id = idParam.safeParse(params.id).data;
  const watch = id === undefined ? undefined : await findWatch(db, id);
  if (!watch) throw new Response('No watched source has this address.', { status: 404 });
  const pages = Math.max(1, Math.ceil((await countWatchFetches(db, watch.id)) / PAGE_SIZE));
  const page = Math.min(pages, pageParam.parse(new URL(request.url).searchParams.get('page') ?? 1));
  const fetches = await listWatchFetches(db, {
    watchId: watch.id,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  return {
    watch,
    reader: describeReader(watch),
    page,
    pages,
    fetches: fetches.map(({ report, ...fetched }) => ({
      ...fetched,
      outcome: report && describeFetch(report),
    })),
  };
}

export default function WatchPage() {
  const { watch, reader, fetches, page, pages } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-4xl space-y-8">
      <PageTitle title={watch.source}>
        <p className="text-muted">
          Watched: fetched every {describeInterval(watch.intervalSeconds)}
          {reader}, next <Moment at={watch.dueAt} />. <Link to="/ingest">All watched sources</Link>
        </p>
      </PageTitle>
      <section className="space-y-3" aria-labelledby="fetches">
        <SectionTitle id="fetches">What it has brought</SectionTitle>
        {fetches.length > 0 ? (
          <WatchFetches fetches={fetches} />
        ) : (
          <EmptyState title="Not fetched yet">
            A worker fetches it when it is due: <code>claimboard worker</code>
          </EmptyState>
        )}
        <Pagination page={page} pages={pages} toSearch={(next) => (next === 1 ? '?' : `?page=${next}`)} />
      </section>
    </div>
  );
}

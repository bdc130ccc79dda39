import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ActiveBenchmarks } from '#app/components/active-benchmarks.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { NewBests } from '#app/components/new-bests.tsx';
import { SectionTitle } from '#app/components/page-title.tsx';
import { PaperDate } from '#app/components/paper-date.tsx';
import { PaperList } from '#app/components/paper-list.tsx';
import { SearchForm } from '#app/components/search-form.tsx';
import { listNewBests } from '#app/export/list-new-bests.server.ts';
import { toAlternate } from '#app/export/share-tags.ts';
import { findHome } from '#db/queries/home.server.ts';
import type { PaperSummary } from '#db/queries/list-papers.server.ts';

export const meta: MetaFunction = () => [
  { title: 'Claimboard: every number leads back to its sentence' },
  {
    name: 'description',
    content:
      'Leaderboards read from the abstracts of papers. Every number leads to the characters it was read from.',
  },
  toAlternate('application/atom+xml', '/new-bests.atom', 'New best results'),
];

export function loader({ context }: LoaderFunctionArgs) {
  return context.remember('home', async () => {
    const [home, newBests] = await Promise.all([
      findHome(context.db, { benchmarks: 10, papers: 6 }),
      listNewBests(context.db, 6),
    ]);
    return { ...home, newBests };
  });
}

export default function HomePage() {
  const { totals, benchmarks, papers, newBests } = useLoaderData<typeof loader>();
  return (
    <div className="space-y-10">
      <section className="max-w-3xl space-y-4">
        <h1 className="text-3xl leading-tight font-bold tracking-tight sm:text-4xl">
          Leaderboards in which every number leads back to its sentence
        </h1>
        <p className="text-muted">
          {say(totals.claims)} results on {say(totals.benchmarks)} benchmarks, read from the abstracts of{' '}
          {say(totals.papersWithClaims)} of {say(totals.papers)} papers.
        </p>
        <SearchForm label="A benchmark, a method, a number as in MATH > 85" button="Search" />
      </section>
      {benchmarks.length === 0 && (
        <EmptyState title="No results yet">
          Feed it a list of papers: <code>npx claimboard ingest papers.jsonl</code>
        </EmptyState>
      )}
      <div className="grid grid-cols-1 gap-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {newBests ? (
          <section aria-labelledby="new-bests" className="space-y-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <SectionTitle id="new-bests">{toTitle(newBests.days)}</SectionTitle>
              <span className="text-sm text-muted">
                <PaperDate date={newBests.from} /> to <PaperDate date={newBests.to} />
              </span>
            </div>
            <NewBests bests={newBests.bests} />
          </section>
        ) : (
          <LatestPapers papers={papers} />
        )}
        {benchmarks.length > 0 && (
          <section aria-labelledby="most-reported" className="space-y-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <SectionTitle id="most-reported">Most active benchmarks</SectionTitle>
              <Link to="/benchmarks" className="text-sm">
                All {say(totals.benchmarks)}
              </Link>
            </div>
            <ActiveBenchmarks benchmarks={benchmarks} />
          </section>
        )}
      </div>
      {newBests && <LatestPapers papers={papers} />}
    </div>
  );
}

function LatestPapers({ papers }: { papers: PaperSummary[] }) {
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="latest" className="max-w-4xl space-y-3">
      <SectionTitle id="latest">Latest papers with results</SectionTitle>
      <PaperList papers={papers} />
    </section>
  );
}

function toTitle(days: number): string {
  return days === 7 ? 'New bests of the week' : `New bests of the last ${days} days`;
}

function say(number: number): string {
  return number.toLocaleString('en');
}

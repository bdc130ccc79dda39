import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { BenchmarkList } from '#app/components/benchmark-list.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { SectionTitle } from '#app/components/page-title.tsx';
import { PaperList } from '#app/components/paper-list.tsx';
import { SearchForm } from '#app/components/search-form.tsx';
import { findHome } from '#db/queries/home.server.ts';

export const meta: MetaFunction = () => [
  { title: 'Claimboard: every number leads back to its sentence' },
  {
    name: 'description',
    content:
      'Leaderboards read from the abstracts of papers. Every number leads to the characters it was read from.',
  },
];

export function loader({ context }: LoaderFunctionArgs) {
  return context.remember('home', () => findHome(context.db));
}

export default function HomePage() {
  const { totals, benchmarks, papers } = useLoaderData<typeof loader>();
  return (
    <div className="space-y-12">
      <section className="max-w-3xl space-y-5 pt-4">
        <h1 className="text-3xl leading-tight font-bold tracking-tight sm:text-[2.625rem]">
          Leaderboards in which every number leads back to its sentence
        </h1>
        <p className="text-lg text-muted">
          Claimboard reads the abstracts of papers, takes out every reported result with the exact characters
          it stands in, and ranks them. So far: {say(totals.claims)} results on {say(totals.benchmarks)}{' '}
          benchmarks, from {say(totals.papersWithClaims)} of {say(totals.papers)} papers.
        </p>
        <SearchForm label="A benchmark, a method, words of a paper" button="Search" />
      </section>
      <section aria-labelledby="most-reported" className="space-y-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <SectionTitle id="most-reported">Benchmarks with most results</SectionTitle>
          <Link to="/benchmarks">All {say(totals.benchmarks)} benchmarks</Link>
        </div>
        {benchmarks.length > 0 ? (
          <BenchmarkList benchmarks={benchmarks} />
        ) : (
          <EmptyState title="No results yet">
            Feed it a list of papers: <code>npx claimboard ingest papers.jsonl</code>
          </EmptyState>
        )}
      </section>
      {papers.length > 0 && (
        <section aria-labelledby="latest" className="max-w-4xl space-y-4">
          <SectionTitle id="latest">Latest papers</SectionTitle>
          <PaperList papers={papers} />
        </section>
      )}
    </div>
  );
}

function say(number: number): string {
  return number.toLocaleString('en');
}

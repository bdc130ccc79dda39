import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { NameResults } from '#app/components/name-results.tsx';
import { PageTitle, SectionTitle } from '#app/components/page-title.tsx';
import { PaperList } from '#app/components/paper-list.tsx';
import { SearchForm } from '#app/components/search-form.tsx';
import { parsePageParams } from '#app/leaderboard/page-params.ts';
import { search } from '#db/queries/search.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.query ? `${data.query} · Search · Claimboard` : 'Search · Claimboard' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { q } = parsePageParams(new URL(request.url).searchParams);
  return { query: q, ...(await search(context.db, q)) };
}

export default function SearchPage() {
  const { query, benchmarks, methods, papers } = useLoaderData<typeof loader>();
  const isEmpty = benchmarks.length + methods.length + papers.length === 0;
  return (
    <div className="space-y-8">
      <PageTitle title={query ? `Search: ${query}` : 'Search'} />
      <div className="max-w-xl">
        <SearchForm label="Search benchmarks, methods, papers" query={query} button="Search" />
      </div>
      {!query && (
        <p className="text-muted">Benchmarks and methods by part of a name, papers by their words.</p>
      )}
      {query && isEmpty && (
        <EmptyState title="Nothing found">
          Try fewer words or another spelling, or look through <Link to="/benchmarks">all benchmarks</Link>.
        </EmptyState>
      )}
      <NameResults title="Benchmarks" path="/benchmarks" results={benchmarks} />
      <NameResults title="Methods and models" path="/methods" results={methods} />
      {papers.length > 0 && (
        <section aria-labelledby="papers" className="max-w-4xl space-y-3">
          <SectionTitle id="papers">Papers</SectionTitle>
          <PaperList papers={papers} />
        </section>
      )}
    </div>
  );
}

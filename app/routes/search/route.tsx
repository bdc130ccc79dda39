import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ClaimsTable } from '#app/components/claims-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { NameResults } from '#app/components/name-results.tsx';
import { PageTitle, SectionTitle } from '#app/components/page-title.tsx';
import { PaperList } from '#app/components/paper-list.tsx';
import { SearchForm } from '#app/components/search-form.tsx';
import { TableExport } from '#app/components/table-export.tsx';
import { toAlternate } from '#app/export/share-tags.ts';
import { parsePageParams } from '#app/leaderboard/page-params.ts';
import { parseNumberQueries } from '#app/leaderboard/number-query.ts';
import { findScores } from '#db/queries/find-scores.server.ts';
import { search } from '#db/queries/search.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.query ? `${data.query} · Search · Claimboard` : 'Search · Claimboard' },
  ...(data?.query
    ? [
        toAlternate(
          'application/atom+xml',
          `/search.atom?${new URLSearchParams({ q: data.query }).toString()}`,
          `New papers: ${data.query}`,
        ),
      ]
    : []),
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { q } = parsePageParams(new URL(request.url).searchParams);
  const questions = parseNumberQueries(q);
  const [scores, found] = await Promise.all([
    questions.length > 0 ? findScores(context.db, questions) : undefined,
    search(context.db, q),
  ]);
  return { query: q, scores: scores ?? null, ...found };
}

export default function SearchPage() {
  const { query, scores, benchmarks, methods, papers, guessed } = useLoaderData<typeof loader>();
  const isEmpty = scores === null && benchmarks.length + methods.length + papers.length === 0;
  return (
    <div className="space-y-8">
      <PageTitle title={query ? `Search: ${query}` : 'Search'} />
      <div className="max-w-xl">
        <SearchForm label="Search benchmarks, methods, papers" query={query} button="Search" />
      </div>
      {!query && (
        <p className="text-muted">
          Benchmarks and methods by part of a name, papers by their words, numbers as in{' '}
          <Link to="/search?q=MATH+%3E+85">MATH &gt; 85</Link>,{' '}
          <Link to="/search?q=MATH+85..90">MATH 85..90</Link> or{' '}
          <Link to="/search?q=AlpacaEval+LC+2024">AlpacaEval LC 2024</Link>.
        </p>
      )}
      {query && isEmpty && (
        <EmptyState title="Nothing found">
          Try fewer words or another spelling, or look through <Link to="/benchmarks">all benchmarks</Link>.
        </EmptyState>
      )}
      {scores && (
        <section aria-labelledby="scores" className="space-y-3">
          <SectionTitle id="scores">Scores on {scores.benchmark.name}</SectionTitle>
          {scores.rows.length > 0 ? (
            <>
              <ClaimsTable rows={scores.rows} caption={`Scores for ${query}`} withPaper />
              <TableExport
                label="All such scores"
                address="/search/table"
                search={`?${new URLSearchParams({ q: query }).toString()}`}
                cites
              />
            </>
          ) : (
            <EmptyState title="No score here is like that">
              <Link to={`/benchmarks/${encodeURIComponent(scores.benchmark.slug)}`}>
                All scores on {scores.benchmark.name}
              </Link>
            </EmptyState>
          )}
        </section>
      )}
      <NameResults
        title={guessed.includes('benchmarks') ? 'Benchmarks with a name like it' : 'Benchmarks'}
        path="/benchmarks"
        results={benchmarks}
      />
      <NameResults
        title={guessed.includes('methods') ? 'Methods and models with a name like it' : 'Methods and models'}
        path="/methods"
        results={methods}
      />
      {papers.length > 0 && (
        <section aria-labelledby="papers" className="max-w-4xl space-y-3">
          <SectionTitle id="papers">Papers</SectionTitle>
          <PaperList papers={papers} />
          <TableExport
            label="All papers with these words"
            address="/search/papers"
            search={`?${new URLSearchParams({ q: query }).toString()}`}
            cites
          />
          <p className="no-print text-sm text-muted">
            <a href={`/search.atom?${new URLSearchParams({ q: query }).toString()}`}>Atom feed</a> of papers
            with these words
          </p>
        </section>
      )}
    </div>
  );
}

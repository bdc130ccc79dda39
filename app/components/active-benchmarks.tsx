import { Link } from '@remix-run/react';
import type { BenchmarkSummary } from '#db/queries/list-benchmarks.server.ts';

/** Benchmarks in few words, with how much is reported on each. */
export function ActiveBenchmarks({ benchmarks }: { benchmarks: BenchmarkSummary[] }) {
  return (
    <ol role="list" className="divide-y divide-line rounded-md border border-line bg-surface">
      {benchmarks.map(({ slug, name, task, claims, papers }) => (
        <li key={slug} className="flex items-baseline justify-between gap-4 px-4 py-1.5 text-sm">
          <p className="min-w-0 truncate">
            <Link to={`/benchmarks/${encodeURIComponent(slug)}`} className="text-base font-semibold">
              {name}
            </Link>{' '}
            <span className="text-muted">{task}</span>
          </p>
          <p className="text-right whitespace-nowrap text-muted">
            <span className="text-ink">{claims.toLocaleString('en')}</span>{' '}
            {claims === 1 ? 'result' : 'results'} in {papers.toLocaleString('en')}
          </p>
        </li>
      ))}
    </ol>
  );
}

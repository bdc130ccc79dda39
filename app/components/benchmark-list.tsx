import { Link } from '@remix-run/react';
import type { BenchmarkSummary } from '#db/queries/list-benchmarks.server.ts';

/** Benchmarks with how much is reported on each. */
export function BenchmarkList({ benchmarks }: { benchmarks: BenchmarkSummary[] }) {
  return (
    <ul role="list" className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
      {benchmarks.map((benchmark) => (
        <li key={benchmark.slug} className="rounded-md border border-line bg-surface px-4 py-3">
          <Link
            to={`/benchmarks/${encodeURIComponent(benchmark.slug)}`}
            className="text-base font-semibold [overflow-wrap:anywhere]"
          >
            {benchmark.name}
          </Link>
          <p className="text-sm">
            {count(benchmark.claims, 'result')} in {count(benchmark.papers, 'paper')}
          </p>
          <p className="truncate text-sm text-muted">
            {[benchmark.task, ...benchmark.metrics].filter(Boolean).join(' · ') || 'metric not said'}
          </p>
        </li>
      ))}
    </ul>
  );
}

function count(number: number, thing: string): string {
  return `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`;
}

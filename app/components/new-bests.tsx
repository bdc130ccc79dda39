import { Link } from '@remix-run/react';
import { formatNumber } from '#app/leaderboard/format-value.ts';
import type { NewBest } from '#app/leaderboard/new-bests.ts';
import type { LightScore } from '#db/queries/list-boards.server.ts';
import { ClaimValue } from './claim-value.tsx';
import { MethodName } from './method-name.tsx';
import { PaperDate } from './paper-date.tsx';

interface NewBestsProps {
  bests: (NewBest<LightScore> & { benchmark: { slug: string; name: string } })[];
}

/** What took the lead of a board, with what led before. */
export function NewBests({ bests }: NewBestsProps) {
  return (
    <ol role="list" className="divide-y divide-line rounded-md border border-line bg-surface">
      {bests.map(({ benchmark, metric, row, previous, gain, unit }) => (
        <li
          key={benchmark.slug}
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 px-4 py-2.5 text-sm"
        >
          <p className="min-w-0 [overflow-wrap:anywhere]">
            <Link
              to={`/benchmarks/${encodeURIComponent(benchmark.slug)}`}
              className="text-base font-semibold"
            >
              {benchmark.name}
            </Link>{' '}
            <span className="text-muted">{metric}</span>
          </p>
          <p className="text-right text-base whitespace-nowrap">
            <ClaimValue claim={row} />
          </p>
          <div className="min-w-0 [overflow-wrap:anywhere]">
            <MethodName method={row.method} base={row.base} />
          </div>
          <p className="text-right text-muted">
            <span className="whitespace-nowrap">
              {toPoints(gain, unit)} better than <ClaimValue claim={previous} />
            </span>
            <span className="block">
              <PaperDate date={row.paper.publishedOn} />
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Differences between percentages are points: 85% is not 2% better than 83%. */
function toPoints(gain: number, unit: string | null): string {
  return unit === '%' ? `${formatNumber(gain, null)} points` : formatNumber(gain, unit);
}

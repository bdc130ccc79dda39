import { Link } from '@remix-run/react';
import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { BoardView } from '#app/leaderboard/board-view.ts';
import type { LeaderboardBenchmark } from '#db/queries/leaderboard.server.ts';
import { ClaimValue } from './claim-value.tsx';
import { LinkTabs } from './link-tabs.tsx';
import { PageTitle } from './page-title.tsx';

interface BoardHeadProps {
  benchmark: LeaderboardBenchmark;
  view: BoardView<BoardRow>;
}

/** What a benchmark is, how much is known of it, and who leads. */
export function BoardHead({ benchmark, view: { counts, leader, metric } }: BoardHeadProps) {
  const { name, task, aliases, parent, variants, isLowerBetter } = benchmark;
  return (
    <div className="space-y-4">
      <PageTitle title={name}>
        <p className="text-muted">
          {[
            task,
            isLowerBetter ? 'lower is better' : 'higher is better',
            `${counts.claims} results in ${counts.papers} ${counts.papers === 1 ? 'paper' : 'papers'}`,
            `${counts.checked} checked`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {aliases.length > 0 && (
          <p className="line-clamp-2 text-sm text-muted">also written {aliases.slice(0, 12).join(', ')}</p>
        )}
      </PageTitle>
      {leader && metric && (
        <p className="text-lg">
          Best reported {metric.name}: <ClaimValue claim={leader} /> by{' '}
          <strong>{leader.method?.name ?? 'an unnamed system'}</strong>
          {leader.base && <> on {leader.base.name}</>}
        </p>
      )}
      {parent && (
        <p>
          A part or variant of{' '}
          <Link to={`/benchmarks/${encodeURIComponent(parent.slug)}`}>{parent.name}</Link>
        </p>
      )}
      {variants.length > 0 && (
        <LinkTabs
          label="Parts and variants"
          tabs={[
            {
              name: `All of ${name}`,
              to: `/benchmarks/${encodeURIComponent(benchmark.slug)}`,
              isCurrent: true,
            },
            ...variants.map((variant) => ({
              name: variant.name,
              count: variant.claims,
              to: `/benchmarks/${encodeURIComponent(variant.slug)}`,
              isCurrent: false,
            })),
          ]}
        />
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { BoardView } from '#app/leaderboard/board-view.ts';
import type { LeaderboardBenchmark } from '#db/queries/leaderboard.server.ts';
import type { VariantSummary } from '#db/queries/list-variants.server.ts';
import { BoardVariants } from './board-variants.tsx';
import { ClaimValue } from './claim-value.tsx';
import { PageTitle } from './page-title.tsx';

interface BoardHeadProps {
  benchmark: LeaderboardBenchmark;
  view: Pick<BoardView<BoardRow>, 'counts' | 'leader' | 'metric' | 'isLowerBetter'>;
  /** The benchmark's kin, itself among them. */
  variants: VariantSummary[];
  /** Ways on. */
  children?: ReactNode;
}

/** What a benchmark is, how much is known of it, and who leads. */
export function BoardHead({
  benchmark,
  view: { counts, leader, metric, isLowerBetter },
  variants,
  children,
}: BoardHeadProps) {
  const { name, task, aliases } = benchmark;
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
        {children}
      </PageTitle>
      {leader && metric && (
        <p className="text-lg">
          Best reported {metric.name}: <ClaimValue claim={leader} /> by{' '}
          <strong>{leader.method?.name ?? 'an unnamed system'}</strong>
          {leader.base && <> on {leader.base.name}</>}
        </p>
      )}
      <BoardVariants current={benchmark.slug} variants={variants} />
    </div>
  );
}

import { Link } from '@remix-run/react';
import { NO_FILTER, toBoardSearch, type BoardParams } from '#app/leaderboard/board-search.ts';
import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { BoardView } from '#app/leaderboard/board-view.ts';
import type { ShownEntry } from './board-cells.tsx';
import { BoardExport } from './board-export.tsx';
import { BoardFilters } from './board-filters.tsx';
import { ResultsChart } from './charts/results-chart.tsx';
import { EmptyState } from './empty-state.tsx';
import { LeaderboardTable } from './leaderboard-table.tsx';
import { LinkTabs } from './link-tabs.tsx';
import { SectionTitle } from './page-title.tsx';
import { Pagination } from './pagination.tsx';

interface BoardResultsProps {
  benchmark: { slug: string; name: string };
  view: Omit<BoardView<BoardRow>, 'entries'> & { entries: ShownEntry[] };
  params: BoardParams;
}

/** The scores of one metric: choices, ranking, chart. */
export function BoardResults({ benchmark, view, params }: BoardResultsProps) {
  const { metric, metrics, tabs, entries, total, page, pages, choices, chart } = view;
  if (!metric)
    return (
      <EmptyState title="No scores are reported here">
        The papers at hand report only by how much something has changed.
      </EmptyState>
    );
  return (
    <section aria-labelledby="results" className="space-y-4">
      <SectionTitle id="results">Results by {metric.name}</SectionTitle>
      {metrics.length > 1 && (
        <LinkTabs
          label="Metric"
          most={5}
          tabs={metrics.map(({ key, name, scores }) => ({
            name,
            count: scores,
            to: toBoardSearch(params, { metric: key }),
            isCurrent: key === metric.key,
          }))}
        />
      )}
      <LinkTabs
        label="Rows"
        tabs={[
          {
            name: 'Best per method',
            count: tabs.best,
            to: toBoardSearch(params, { show: 'best' }),
            isCurrent: params.show === 'best',
          },
          {
            name: 'All claims',
            count: tabs.all,
            to: toBoardSearch(params, { show: 'all' }),
            isCurrent: params.show === 'all',
          },
        ]}
      />
      <BoardFilters params={params} choices={choices} />
      {total > 0 ? (
        <LeaderboardTable
          caption={`Ranking on ${benchmark.name} by ${metric.name}`}
          metric={metric.name}
          entries={entries}
          params={params}
        />
      ) : (
        <EmptyState title="Nothing passes these filters">
          <Link to={toBoardSearch(params, NO_FILTER)}>Clear filters</Link>
        </EmptyState>
      )}
      <Pagination page={page} pages={pages} toSearch={(to) => toBoardSearch(params, { page: to })} />
      {total > 0 && <BoardExport slug={benchmark.slug} params={params} rows={total} />}
      {chart && <ResultsChart chart={chart} name={benchmark.name} metric={metric.name} />}
    </section>
  );
}

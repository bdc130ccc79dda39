import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { GainPanel } from '#app/leaderboard/chart-rows.ts';
import { capitalise, nameGains, toGainSearch, type GainParams } from '#app/leaderboard/gain-search.ts';
import { RowFigure } from './charts/row-figure.tsx';
import { GainTable } from './gain-table.tsx';
import { LinkTabs } from './link-tabs.tsx';

interface GainsOneByOneProps {
  params: GainParams;
  gains: BoardRow[];
  /** The first of the page, where they are the largest. */
  panel: GainPanel | null;
}

/** Claimed gains as a list in either order. */
export function GainsOneByOne({ params, gains, panel }: GainsOneByOneProps) {
  const { one, many } = nameGains(params.change);
  return (
    <>
      <LinkTabs
        label="Order"
        tabs={[
          {
            name: 'Largest',
            to: toGainSearch(params, { sort: 'largest' }),
            isCurrent: params.sort === 'largest',
          },
          {
            name: 'Latest',
            to: toGainSearch(params, { sort: 'latest' }),
            isCurrent: params.sort === 'latest',
          },
        ]}
      />
      {panel && (
        <RowFigure
          title={`The largest ${many}${params.q ? ` for ${params.q}` : ''}: ${panel.name.toLowerCase()}`}
          description={`The first ${many} of this page. Full marks are the papers' own systems, rings are others; a crossed ring does not add up with the other figures of its abstract.`}
          metric={capitalise(one)}
          rows={panel.rows}
        />
      )}
      <GainTable
        rows={gains}
        caption={`Claimed ${many}`}
        head={capitalise(one)}
        isMixed={params.change === 'all'}
        withBenchmark
      />
    </>
  );
}

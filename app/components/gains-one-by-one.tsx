import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { GainPanel } from '#app/leaderboard/chart-rows.ts';
import { toGainSearch, type GainParams } from '#app/leaderboard/gain-search.ts';
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
          title={`The largest gains${params.q ? ` for ${params.q}` : ''}: ${panel.name.toLowerCase()}`}
          description="The first gains of this page. Full marks are the papers' own systems, rings are others; a crossed ring does not add up with the other figures of its abstract."
          metric="Gain"
          rows={panel.rows}
        />
      )}
      <GainTable rows={gains} caption="Claimed gains" withBenchmark />
    </>
  );
}

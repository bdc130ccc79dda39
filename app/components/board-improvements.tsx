import { Link } from '@remix-run/react';
import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { BoardView } from '#app/leaderboard/board-view.ts';
import { RowFigure } from './charts/row-figure.tsx';
import { GainTable } from './gain-table.tsx';
import { SectionTitle } from './page-title.tsx';

interface BoardImprovementsProps {
  benchmark: { name: string };
  view: Pick<BoardView<BoardRow>, 'steps' | 'gains' | 'gainPanels' | 'gainTotal'>;
}

/** What papers claim to have gained: from where to where, and bare gains; nothing where there are none. */
export function BoardImprovements({ benchmark: { name }, view }: BoardImprovementsProps) {
  const { steps, gains, gainPanels, gainTotal } = view;
  if (steps.length === 0 && gains.length === 0) return null;
  return (
    <section aria-labelledby="improvements" className="space-y-4">
      <SectionTitle id="improvements">Claimed improvements</SectionTitle>
      {steps.length > 0 && (
        <RowFigure
          title={`Steps on ${name}, from where to where`}
          description={`From a tick to a mark: what ${steps.length === 1 ? 'one paper says' : 'papers say'} a system started from on ${name}, and what it reached. Full marks are the papers' own systems, rings are others.`}
          metric="Step"
          rows={steps}
        />
      )}
      {gainPanels.length > 0 && (
        <p className="max-w-prose text-muted">
          Gains as the papers state them. Points, relative gains and factors do not compare with each other.
        </p>
      )}
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-2">
        {gainPanels.map(({ basis, name: basisName, rows }) => (
          <RowFigure
            key={basis}
            title={`Gains on ${name}: ${basisName.toLowerCase()}`}
            description={`${basisName}: the largest gains on ${name}. A crossed ring does not add up with the other figures of its abstract.`}
            metric="Gain"
            rows={rows}
          />
        ))}
      </div>
      {gains.length > 0 && <GainTable rows={gains} caption={`Gains on ${name}`} />}
      {gainTotal > gains.length && (
        <p>
          <Link to={`/improvements?${new URLSearchParams({ q: name }).toString()}`}>
            All {gainTotal.toLocaleString('en')} gains on {name}
          </Link>
        </p>
      )}
    </section>
  );
}

import { Link } from '@remix-run/react';
import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { BoardView } from '#app/leaderboard/board-view.ts';
import { capitalise, nameGains, toGainSearch, type GainChange } from '#app/leaderboard/gain-search.ts';
import { RowFigure } from './charts/row-figure.tsx';
import { GainTable } from './gain-table.tsx';
import { SectionTitle } from './page-title.tsx';

interface BoardImprovementsProps {
  benchmark: { name: string };
  view: Pick<
    BoardView<BoardRow>,
    'steps' | 'stepsBack' | 'gains' | 'gainPanels' | 'gainTotal' | 'otherGains'
  >;
}

/** What papers claim to have changed: what became better, then what became worse; nothing where there is nothing. */
export function BoardImprovements({ benchmark, view }: BoardImprovementsProps) {
  const declines = view.otherGains.find(({ change }) => change === 'decline');
  const unknown = view.otherGains.find(({ change }) => change === 'unknown');
  return (
    <>
      <Improvements benchmark={benchmark} view={view} />
      {(view.stepsBack.length > 0 || declines) && (
        <section aria-labelledby="declines" className="space-y-4">
          <SectionTitle id="declines">Claimed declines</SectionTitle>
          {view.stepsBack.length > 0 && (
            <StepFigure
              title={`Steps back on ${benchmark.name}`}
              name={benchmark.name}
              rows={view.stepsBack}
            />
          )}
          {declines && <GainList name={benchmark.name} {...declines} />}
        </section>
      )}
      {unknown && (
        <section aria-labelledby="changes" className="space-y-4">
          <SectionTitle id="changes">Claimed changes, better or worse not said</SectionTitle>
          <GainList name={benchmark.name} {...unknown} />
        </section>
      )}
    </>
  );
}

function Improvements({ benchmark: { name }, view }: BoardImprovementsProps) {
  const { steps, gains, gainPanels, gainTotal } = view;
  if (steps.length === 0 && gains.length === 0) return null;
  return (
    <section aria-labelledby="improvements" className="space-y-4">
      <SectionTitle id="improvements">Claimed improvements</SectionTitle>
      {steps.length > 0 && (
        <StepFigure title={`Steps on ${name}, from where to where`} name={name} rows={steps} />
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
      {gains.length > 0 && <GainList change="improvement" name={name} rows={gains} total={gainTotal} />}
    </section>
  );
}

interface StepFigureProps {
  title: string;
  name: string;
  rows: BoardImprovementsProps['view']['steps'];
}

function StepFigure({ title, name, rows }: StepFigureProps) {
  return (
    <RowFigure
      title={title}
      description={`From a tick to a mark: what ${rows.length === 1 ? 'one paper says' : 'papers say'} a system started from on ${name}, and what it reached. Full marks are the papers' own systems, rings are others.`}
      metric="Step"
      rows={rows}
    />
  );
}

interface GainListProps {
  change: GainChange;
  /** Of the benchmark. */
  name: string;
  rows: BoardRow[];
  total: number;
}

/** The first gains of each basis, with the way to all of them. */
function GainList({ change, name, rows, total }: GainListProps) {
  const { one, many } = nameGains(change);
  const all = { basis: 'absolute', change, by: 'gain', sort: 'largest', q: name, page: 1 } as const;
  return (
    <>
      <GainTable rows={rows} caption={`${capitalise(many)} on ${name}`} head={capitalise(one)} />
      {total > rows.length && (
        <p>
          <Link to={`/improvements${toGainSearch(all)}`}>
            All {total.toLocaleString('en')} {many} on {name}
          </Link>
        </p>
      )}
    </>
  );
}

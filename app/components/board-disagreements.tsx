import type { ChartRow } from '#app/leaderboard/chart-rows.ts';
import { RowFigure } from './charts/row-figure.tsx';
import { SectionTitle } from './page-title.tsx';

interface BoardDisagreementsProps {
  benchmark: { name: string };
  rows: ChartRow[];
  /** Of the board's scale. */
  unit: string | null;
}

/** Systems of which papers report different values, each on a line of its own; nothing where papers agree. */
export function BoardDisagreements({ benchmark: { name }, rows, unit }: BoardDisagreementsProps) {
  if (rows.length === 0) return null;
  const widest = rows.slice(0, 3).map(({ label, end }) => `${label}, ${end}`);
  return (
    <section aria-labelledby="disagreements" className="space-y-4">
      <SectionTitle id="disagreements">Where papers disagree</SectionTitle>
      <RowFigure
        title={`Values of one system in several papers, ${name}`}
        description={`The same system with different values on ${name}: a mark for each paper, full where it reports its own system. Furthest apart: ${widest.join('; ')}.`}
        metric="Value"
        rows={rows}
        axis={{ unit, scale: 'linear' }}
      />
    </section>
  );
}

import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { BoardView } from '#app/leaderboard/board-view.ts';
import { GainTable } from './gain-table.tsx';
import { SectionTitle } from './page-title.tsx';
import { StepTable } from './step-table.tsx';

interface BoardImprovementsProps {
  benchmark: { name: string };
  view: Pick<BoardView<BoardRow>, 'steps' | 'gains'>;
}

/** What papers claim to have gained: from where to where, and bare gains; nothing where there are none. */
export function BoardImprovements({ benchmark: { name }, view: { steps, gains } }: BoardImprovementsProps) {
  if (steps.length === 0 && gains.length === 0) return null;
  return (
    <section aria-labelledby="improvements" className="space-y-4">
      <SectionTitle id="improvements">Claimed improvements</SectionTitle>
      {steps.length > 0 && <StepTable rows={steps} caption={`Steps on ${name}, from where to where`} />}
      {gains.length > 0 && (
        <>
          <p className="max-w-prose text-muted">
            Gains as the papers state them. Points, relative gains and factors do not compare with each other.
          </p>
          <GainTable rows={gains} caption={`Gains on ${name}`} />
        </>
      )}
    </section>
  );
}

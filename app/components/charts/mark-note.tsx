import { describeMark, type ChartMark } from '#app/leaderboard/chart-mark.ts';
import { useSentence } from './use-sentence.ts';

/** What stands beside a mark of a chart: its number, its paper, and the sentence that the number was read from. */
export function MarkNote({ mark }: { mark: ChartMark }) {
  const { id, label, paper, date, also } = mark;
  return (
    <>
      <p className="font-semibold">
        {describeMark(mark)} <span className="font-normal">{label}</span>
      </p>
      <Source id={id} paper={paper} date={date} />
      {also && (
        <>
          <p className="mt-2 font-semibold">{describeMark(also)}</p>
          <Source id={also.id} paper={also.paper} />
        </>
      )}
    </>
  );
}

function Source({ id, paper, date }: { id: number; paper: string; date?: string | undefined }) {
  const placed = useSentence(id);
  return (
    <>
      <p className="text-muted">
        {paper}
        {date ? ` · ${date}` : ''}
      </p>
      {placed && (
        <p className="mt-1 border-t border-line pt-1">
          {placed.sentence.slice(0, placed.start)}
          <mark className="claim-mark">{placed.sentence.slice(placed.start, placed.end)}</mark>
          {placed.sentence.slice(placed.end)}
        </p>
      )}
    </>
  );
}

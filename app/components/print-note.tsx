import type { PrintNoteData } from '#app/leaderboard/print-note.ts';

/** Shows on paper only, where there is no address bar. */
export function PrintNote({ address, date }: PrintNoteData) {
  return (
    <p className="print-only text-sm [overflow-wrap:anywhere]">
      Claimboard, {address}, as of {date}
    </p>
  );
}

import { formatNumber } from '#app/leaderboard/format-value.ts';
import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { StepRow } from '#app/leaderboard/gain-rows.ts';
import { ClaimValue } from './claim-value.tsx';
import { MethodName } from './method-name.tsx';
import { ScrollBox } from './scroll-box.tsx';

/** Scores with what they started from, each as a dumbbell on one scale. */
export function StepTable({ rows, caption }: { rows: StepRow<BoardRow>[]; caption: string }) {
  const values = rows.flatMap(({ from, value }) => [from, value]);
  const [low, high] = [Math.min(0, ...values), Math.max(...values)];
  const place = (value: number) => (high === low ? 50 : ((value - low) / (high - low)) * 100);
  return (
    <ScrollBox label={caption}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Method</th>
            <th scope="col" className="number">
              From
            </th>
            <th scope="col" className="w-1/2">
              <span className="sr-only">As a picture</span>
            </th>
            <th scope="col" className="number">
              To
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="min-w-36 !font-medium !whitespace-normal !text-ink">
                <MethodName method={row.method} base={row.base} />
              </th>
              <td className="number text-muted">{formatNumber(row.from, row.unit)}</td>
              <td>
                <Dumbbell from={place(row.from)} to={place(row.value)} />
              </td>
              <td className="number">
                <ClaimValue claim={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** A ring where it began and a dot where it went, in percent of the width. */
function Dumbbell({ from, to }: { from: number; to: number }) {
  return (
    <svg aria-hidden="true" className="h-5 w-full min-w-40 overflow-visible">
      <line x1="0%" x2="100%" y1="50%" y2="50%" stroke="var(--line)" />
      <line x1={`${from}%`} x2={`${to}%`} y1="50%" y2="50%" stroke="var(--accent)" strokeWidth="3" />
      <circle cx={`${from}%`} cy="50%" r="5" fill="var(--surface)" stroke="var(--edge)" strokeWidth="2" />
      <circle cx={`${to}%`} cy="50%" r="5.5" fill="var(--accent)" />
    </svg>
  );
}

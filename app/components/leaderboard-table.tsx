import type { BoardColumn } from '#app/leaderboard/board-columns.ts';
import type { BoardParams } from '#app/leaderboard/board-search.ts';
import { BOARD_CELLS, type ShownEntry } from './board-cells.tsx';
import { ClaimValue } from './claim-value.tsx';
import { MethodName } from './method-name.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { SettingNote } from './setting-note.tsx';
import { SortHeader } from './sort-header.tsx';

interface LeaderboardTableProps {
  caption: string;
  metric: string;
  entries: ShownEntry[];
  params: BoardParams;
}

/** Width of rank, method and value in rem. */
const FIRST_COLUMNS = 21;

/** Ranked results with the columns that were chosen; rank and method stay in sight while the rest scrolls. */
export function LeaderboardTable({ caption, metric, entries, params }: LeaderboardTableProps) {
  const { cols } = params;
  const width = cols.reduce((sum, column) => sum + BOARD_CELLS[column].rem, FIRST_COLUMNS);
  return (
    <ScrollBox label={caption}>
      <table className="data-table is-wide has-sticky-start" style={{ minWidth: `${width}rem` }}>
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          <col className="w-12 sm:w-16" />
          <col className={cols.includes('paper') ? 'w-32 sm:w-40' : undefined} />
          <col className="w-24 sm:w-28" />
          {cols.map((column) => (
            <col key={column} className={BOARD_CELLS[column].width} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <SortHeader column="rank" params={params}>
              Rank
            </SortHeader>
            <SortHeader column="method" params={params}>
              Method
            </SortHeader>
            <SortHeader
              column="value"
              params={params}
              className="number first-letter:uppercase !whitespace-normal"
            >
              {metric}
            </SortHeader>
            {cols.map((column) => (
              <ColumnHead key={column} column={column} params={params} />
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <LeaderboardRow key={entry.row.id} entry={entry} metric={metric} cols={cols} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function ColumnHead({ column, params }: { column: BoardColumn; params: BoardParams }) {
  const { head, title, sort, isNumber } = BOARD_CELLS[column];
  const className = isNumber ? 'number' : undefined;
  return sort ? (
    <SortHeader column={sort} params={params} title={title} className={className}>
      {head}
    </SortHeader>
  ) : (
    <th scope="col" title={title} className={className}>
      {head}
    </th>
  );
}

interface LeaderboardRowProps {
  entry: ShownEntry;
  metric: string;
  cols: readonly BoardColumn[];
}

function LeaderboardRow({ entry, metric, cols }: LeaderboardRowProps) {
  const { row, rank, isTied } = entry;
  const saysMetric = cols.includes('metric') || row.metric === null || row.metric === metric;
  return (
    <tr>
      <td className={rank === 1 ? 'font-bold text-accent' : 'text-muted'}>
        {rank ?? '–'}
        {isTied && (
          <span title="Shared with an equal value">
            <span aria-hidden="true">=</span>
            <span className="sr-only"> shared</span>
          </span>
        )}
      </td>
      <th scope="row" className="!text-ink !font-medium !whitespace-normal">
        <MethodName method={row.method} base={row.base} />
      </th>
      <td className="number">
        <ClaimValue claim={row} />
        {!saysMetric && <span className="block text-xs whitespace-normal text-muted">{row.metric}</span>}
        <SettingNote setting={row.setting} />
      </td>
      {cols.map((column) => {
        const { isNumber, render } = BOARD_CELLS[column];
        return (
          <td key={column} className={isNumber ? 'number' : undefined}>
            {render(entry)}
          </td>
        );
      })}
    </tr>
  );
}

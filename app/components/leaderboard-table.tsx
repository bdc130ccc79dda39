import { Link } from '@remix-run/react';
import type { BoardParams } from '#app/leaderboard/board-search.ts';
import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { BoardEntry } from '#app/leaderboard/board-view.ts';
import { ClaimStatus } from './claim-status.tsx';
import { ClaimValue } from './claim-value.tsx';
import { MethodName } from './method-name.tsx';
import { PaperDate } from './paper-date.tsx';
import { RoleLabel } from './role-label.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { SortHeader } from './sort-header.tsx';

interface LeaderboardTableProps {
  caption: string;
  metric: string;
  entries: BoardEntry<BoardRow>[];
  params: BoardParams;
}

export function LeaderboardTable({ caption, metric, entries, params }: LeaderboardTableProps) {
  return (
    <ScrollBox label={caption}>
      <table className="data-table is-wide">
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          <col className="w-14 sm:w-16" />
          <col className="w-32 sm:w-40" />
          <col className="w-24 sm:w-28" />
          <col className="w-32" />
          <col />
          <col className="w-28" />
          <col className="w-36" />
        </colgroup>
        <thead>
          <tr>
            <SortHeader column="rank" params={params}>
              Rank
            </SortHeader>
            <SortHeader column="method" params={params}>
              Method
            </SortHeader>
            <th scope="col" className="number first-letter:uppercase">
              {metric}
            </th>
            <th scope="col">Reported</th>
            <SortHeader column="paper" params={params}>
              Paper
            </SortHeader>
            <SortHeader column="date" params={params}>
              Date
            </SortHeader>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <LeaderboardRow key={entry.row.id} entry={entry} metric={metric} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function LeaderboardRow({ entry, metric }: { entry: BoardEntry<BoardRow>; metric: string }) {
  const { row, rank, isTied, conflicts } = entry;
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
        {row.metric && row.metric !== metric && (
          <span className="block text-xs text-muted">{row.metric}</span>
        )}
      </td>
      <td>
        <RoleLabel role={row.role} />
      </td>
      <td>
        <Link to={`/papers/${encodeURIComponent(row.paper.slug)}`} className="text-ink">
          {row.paper.title}
        </Link>
      </td>
      <td>
        <PaperDate date={row.paper.publishedOn} />
      </td>
      <td>
        <ClaimStatus claim={row} conflicts={conflicts} />
      </td>
    </tr>
  );
}

import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { BoardColumn } from '#app/leaderboard/board-columns.ts';
import type { BoardSort } from '#app/leaderboard/board-search.ts';
import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { BoardEntry } from '#app/leaderboard/board-view.ts';
import { describeBaseline, formatDelta } from '#app/leaderboard/delta.ts';
import { findFamily } from '#app/leaderboard/select-rows.ts';
import { Badge } from './badge.tsx';
import { ClaimStatus } from './claim-status.tsx';
import { PaperDate } from './paper-date.tsx';
import { RoleLabel } from './role-label.tsx';

/** A row of a leaderboard with the conditions that its sentence names. */
export type ShownEntry = BoardEntry<BoardRow> & { conditions: string[] };

interface BoardCell {
  head: string;
  title?: string;
  /** Width of the column; a column without one takes the rest. */
  width?: string;
  /** The same in rem, for the width of the whole table. */
  rem: number;
  sort?: BoardSort;
  isNumber?: boolean;
  render(entry: ShownEntry): ReactNode;
}

/** How each column that can be chosen is drawn. */
export const BOARD_CELLS: Record<BoardColumn, BoardCell> = {
  best: {
    head: 'To best',
    title: 'The value less the best one of this board',
    width: 'w-20',
    rem: 5,
    isNumber: true,
    render: ({ toBest }) => (toBest === null ? <None text="not comparable" /> : formatDelta(toBest)),
  },
  baseline: {
    head: 'To baseline',
    title: 'The value less what its own paper measures it against',
    width: 'w-28',
    rem: 7,
    sort: 'delta',
    isNumber: true,
    render: ({ baseline }) =>
      baseline ? (
        <span title={describeBaseline(baseline)}>
          {formatDelta(baseline.delta)}
          <span className="block truncate text-xs text-muted">
            {baseline.kind === 'from'
              ? `from ${baseline.written}`
              : `over ${baseline.name ?? baseline.written}`}
          </span>
        </span>
      ) : (
        <None text="no baseline" />
      ),
  },
  conditions: {
    head: 'Conditions',
    title: 'What the sentence of the result says of shots, samples, tries and the like',
    width: 'w-28',
    rem: 7,
    render: ({ conditions }) =>
      conditions.length > 0 ? (
        <span className="flex flex-wrap gap-1">
          {conditions.map((condition) => (
            <Badge key={condition} canWrap>
              {condition}
            </Badge>
          ))}
        </span>
      ) : (
        <None text="none named" />
      ),
  },
  role: {
    head: 'Reported',
    width: 'w-28',
    rem: 7,
    render: ({ row }) => <RoleLabel role={row.role} />,
  },
  paper: {
    head: 'Paper',
    rem: 13,
    sort: 'paper',
    render: ({ row: { paper } }) => (
      <Link
        to={`/papers/${encodeURIComponent(paper.slug)}`}
        title={paper.title}
        className="line-clamp-2 text-ink print:line-clamp-none"
      >
        {paper.title}
      </Link>
    ),
  },
  date: {
    head: 'Date',
    width: 'w-26',
    rem: 6.5,
    sort: 'date',
    render: ({ row }) => <PaperDate date={row.paper.publishedOn} />,
  },
  status: {
    head: 'Status',
    width: 'w-32',
    rem: 8,
    render: ({ row, conflicts }) => <ClaimStatus claim={row} conflicts={conflicts} />,
  },
  family: {
    head: 'Family',
    title: 'Family of the model that the system is built on, or is',
    width: 'w-24',
    rem: 6,
    render: ({ row }) => findFamily(row) ?? <None text="not known" />,
  },
  metric: {
    head: 'Metric',
    title: 'The metric in the words of the paper',
    width: 'w-32',
    rem: 8,
    render: ({ row }) => row.metric ?? <None text="not said" />,
  },
  confidence: {
    head: 'Sure',
    title: 'How likely every field was read rightly',
    width: 'w-16',
    rem: 4,
    isNumber: true,
    render: ({ row }) => `${Math.round(row.confidence * 100)}%`,
  },
};

/** A dash that is read out as what it means. */
function None({ text }: { text: string }) {
  return (
    <span className="text-muted">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{text}</span>
    </span>
  );
}

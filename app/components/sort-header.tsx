import { Link } from '@remix-run/react';
import { toBoardSearch, toOrder, type BoardParams, type BoardSort } from '#app/leaderboard/board-search.ts';

interface SortHeaderProps {
  column: BoardSort;
  params: BoardParams;
  title?: string | undefined;
  className?: string | undefined;
  children: string;
}

/** The head of a column, as a link that sorts by it, or turns the order round. */
export function SortHeader({ column, params, title, className, children }: SortHeaderProps) {
  const isSorted = params.sort === column;
  const order = toOrder(params);
  const turned = order === 'asc' ? 'desc' : 'asc';
  const next = isSorted ? ({ sort: column, order: turned } as const) : { sort: column, order: undefined };
  return (
    <th
      scope="col"
      title={title}
      className={className}
      aria-sort={isSorted ? (order === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      <Link
        to={toBoardSearch(params, next)}
        preventScrollReset
        className={isSorted ? 'text-ink' : 'text-muted'}
      >
        {children}
        {isSorted && <span aria-hidden="true"> {order === 'asc' ? '↑' : '↓'}</span>}
      </Link>
    </th>
  );
}

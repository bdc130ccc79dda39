import { toBoardSearch, type BoardParams } from '#app/leaderboard/board-search.ts';
import { TableExport } from './table-export.tsx';

interface BoardExportProps {
  slug: string;
  params: BoardParams;
  /** How many rows the board has as it is shown, on all pages. */
  rows: number;
}

/** The board as it is shown, of all pages, for other programs. */
export function BoardExport({ slug, params, rows }: BoardExportProps) {
  return (
    <TableExport
      label={rows === 1 ? 'This row' : `These ${rows.toLocaleString('en')} rows`}
      address={`/benchmarks/${encodeURIComponent(slug)}/table`}
      search={toBoardSearch(params)}
    />
  );
}

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
  const path = `/benchmarks/${encodeURIComponent(slug)}`;
  return (
    <TableExport
      label={rows === 1 ? 'This row' : `These ${rows.toLocaleString('en')} rows`}
      address={`${path}/table`}
      // What others report is no row of it, and has files of its own.
      search={toBoardSearch(params, { elsewhere: false })}
      cites
      more={[
        { name: 'evaluation table (JSON)', address: `${path}/evaluation-table.json` },
        { name: 'Web Annotations', address: `${path}/annotations.jsonld` },
        { name: 'Atom feed', address: `${path}/feed.atom` },
      ]}
    />
  );
}

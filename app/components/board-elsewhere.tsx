import { Link } from '@remix-run/react';
import type { ReportedRow } from '#db/queries/list-reported.server.ts';
import { SectionTitle } from './page-title.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { TableExport } from './table-export.tsx';
import { TableHead } from './table-head.tsx';

interface BoardElsewhereProps {
  benchmark: { slug: string; name: string };
  /** How many results others report. */
  count: number;
  /** Those that are shown; null where nobody has asked for them. */
  rows: readonly ReportedRow[] | null;
  /** Addresses of the board with these results, and without them. */
  showAddress: string;
  hideAddress: string;
}

const ORIGINS = { 'papers-with-code': 'Papers with Code', 'model-index': 'model card' } as const;

/** What other leaderboards report, apart from the claims: numbers that lead to no sentence. Nothing where there are none. */
export function BoardElsewhere({ benchmark, count, rows, showAddress, hideAddress }: BoardElsewhereProps) {
  if (count === 0) return null;
  return (
    <section aria-labelledby="elsewhere" className="space-y-3">
      <SectionTitle id="elsewhere">Reported elsewhere</SectionTitle>
      <p className="max-w-prose text-muted">
        {count === 1 ? 'One result' : `${count.toLocaleString('en')} results`} on {benchmark.name} from other
        leaderboards and model cards. They have no source sentence here, and are not ranked among the claims
        above.{' '}
        <Link to={rows ? hideAddress : showAddress} preventScrollReset>
          {rows ? 'Hide them' : 'Show them'}
        </Link>
      </p>
      {rows && <ElsewhereTable rows={rows} caption={`Results on ${benchmark.name} reported elsewhere`} />}
      {rows && (
        <TableExport
          label={rows.length === count ? 'These results' : `All ${count.toLocaleString('en')} results`}
          address={`/benchmarks/${encodeURIComponent(benchmark.slug)}/elsewhere`}
          search=""
        />
      )}
      {rows && rows.length < count && <p className="text-muted">The first {rows.length} are shown.</p>}
    </section>
  );
}

function ElsewhereTable({ rows, caption }: { rows: readonly ReportedRow[]; caption: string }) {
  return (
    <ScrollBox label={caption}>
      <table className="data-table is-wide" style={{ minWidth: '58rem' }}>
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          <col className="w-40 sm:w-64" />
          <col className="w-24 sm:w-28" />
          <col className="w-32" />
          <col />
          <col className="w-28" />
          <col className="w-40" />
        </colgroup>
        <TableHead columns={['Method', { number: 'Value' }, 'Metric', 'Said in', 'Date', 'From']} />
        <tbody>
          {rows.map((row) => (
            <ElsewhereRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function ElsewhereRow({ row }: { row: ReportedRow }) {
  const { method, metric, valueText, url, paperTitle, reportedOn, origin } = row;
  const said = paperTitle ?? url;
  return (
    <tr>
      <th scope="row" className="!font-medium !whitespace-normal !text-ink">
        {method}
      </th>
      <td className="number">{valueText}</td>
      <td>{metric}</td>
      <td>{url ? <a href={url}>{said}</a> : (said ?? '–')}</td>
      <td className="whitespace-nowrap">{reportedOn ?? '–'}</td>
      <td>
        {ORIGINS[origin]}
        <span className="block text-xs text-muted">no source sentence</span>
      </td>
    </tr>
  );
}

import { Link } from '@remix-run/react';
import type { ReportedRow } from '#db/queries/list-reported.server.ts';
import { SectionTitle } from './page-title.tsx';
import { TableHead } from './table-head.tsx';

interface BoardElsewhereProps {
  benchmark: { name: string };
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
      {rows && rows.length < count && <p className="text-muted">The first {rows.length} are shown.</p>}
    </section>
  );
}

function ElsewhereTable({ rows, caption }: { rows: readonly ReportedRow[]; caption: string }) {
  return (
    <div className="overflow-x-auto" role="region" aria-label={caption} tabIndex={0}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <TableHead columns={['Metric', { number: 'Value' }, 'Method', 'Said in', 'Date', 'From']} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.metric}</td>
              <td className="number">{row.valueText}</td>
              <td>{row.method}</td>
              <td>{row.url ? <a href={row.url}>{row.paperTitle ?? row.url}</a> : (row.paperTitle ?? '–')}</td>
              <td>{row.reportedOn ?? '–'}</td>
              <td>{ORIGINS[row.origin]}, no source sentence</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { Link } from '@remix-run/react';
import type { Basis } from '#app/extraction/claim.ts';
import type { BoardRow } from '#app/leaderboard/board-row.ts';
import { BenchmarkLink } from './claims-table.tsx';
import { ChangeMark } from './change-mark.tsx';
import { ClaimStatus } from './claim-status.tsx';
import { ClaimValue } from './claim-value.tsx';
import { MethodName } from './method-name.tsx';
import { PaperDate } from './paper-date.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { SettingNote } from './setting-note.tsx';
import { TableHead } from './table-head.tsx';

const BASIS: Record<Basis, string> = {
  absolute: 'in points',
  relative: 'relative',
  factor: 'factor',
  unspecified: 'basis not said',
};

interface GainTableProps {
  caption: string;
  rows: BoardRow[];
  /** What one of them is called. */
  head?: string;
  /** Whether improvements and declines stand beside each other: each that is no improvement is marked with a word. */
  isMixed?: boolean;
  /** Whether the rows are of several benchmarks. */
  withBenchmark?: boolean;
}

/** Claimed gains, each with what it is measured against. */
export function GainTable({
  rows,
  caption,
  head = 'Gain',
  isMixed = false,
  withBenchmark = false,
}: GainTableProps) {
  return (
    <ScrollBox label={caption}>
      <table className="data-table is-wide is-widest">
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          <col className="w-36" />
          {withBenchmark && <col className="w-32" />}
          <col className="w-40" />
          <col className="w-28" />
          <col className="w-32" />
          <col className="w-36" />
          <col />
          <col className="w-24" />
          <col className="w-36" />
        </colgroup>
        <TableHead
          columns={[
            'Method',
            withBenchmark && 'Benchmark',
            { number: head },
            'Basis',
            'Metric',
            'Over',
            'Paper',
            'Date',
            'Status',
          ]}
        />
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="!font-medium !whitespace-normal !text-ink">
                <MethodName method={row.method} base={row.base} />
              </th>
              {withBenchmark && (
                <td>
                  <BenchmarkLink benchmark={row.benchmark} />
                </td>
              )}
              <td className="number">
                <ClaimValue claim={row} /> {isMixed && <ChangeMark claim={row} />}
              </td>
              <td className="text-muted">{BASIS[row.basis ?? 'unspecified']}</td>
              <td>
                {row.metric ?? <span className="text-muted">not said</span>}
                <SettingNote setting={row.setting} />
              </td>
              <td>{row.versus ?? <span className="text-muted">not said</span>}</td>
              <td>
                <Link
                  to={`/papers/${encodeURIComponent(row.paper.slug)}`}
                  title={row.paper.title}
                  className="line-clamp-2 text-ink print:line-clamp-none"
                >
                  {row.paper.title}
                </Link>
              </td>
              <td>
                <PaperDate date={row.paper.publishedOn} />
              </td>
              <td>
                <ClaimStatus claim={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

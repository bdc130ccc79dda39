import { Link } from '@remix-run/react';
import { formatNumber } from '#app/leaderboard/format-value.ts';
import type { BoardRow } from '#app/leaderboard/board-row.ts';
import { nameKind } from '#app/leaderboard/name-kind.ts';
import { ClaimStatus } from './claim-status.tsx';
import { ClaimValue } from './claim-value.tsx';
import { MethodName } from './method-name.tsx';
import { PaperDate } from './paper-date.tsx';
import { RoleLabel } from './role-label.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { SettingNote } from './setting-note.tsx';
import { TableHead } from './table-head.tsx';

interface ClaimsTableProps {
  caption: string;
  rows: BoardRow[];
  /** Whether the rows come from several papers. */
  withPaper?: boolean;
}

/** Scores and gains of one paper or of one method, whatever they were measured on. */
export function ClaimsTable({ caption, rows, withPaper = false }: ClaimsTableProps) {
  return (
    <ScrollBox label={caption}>
      <table className={`data-table is-wide ${withPaper ? 'is-widest' : ''}`}>
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          <col className="w-32" />
          <col className="w-32" />
          <col className="w-36" />
          <col className="w-32" />
          <col className="w-36" />
          <col className="w-28" />
          {withPaper && <col />}
          {withPaper && <col className="w-24" />}
          <col className="w-36" />
        </colgroup>
        <TableHead
          columns={[
            'Benchmark',
            { number: 'Value' },
            'Kind',
            'Metric',
            'Method',
            'Reported',
            withPaper && 'Paper',
            withPaper && 'Date',
            'Status',
          ]}
        />
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="!font-medium !whitespace-normal !text-ink">
                <BenchmarkLink benchmark={row.benchmark} />
                <SettingNote setting={row.setting} />
              </th>
              <td className="number">
                <ClaimValue claim={row} />
              </td>
              <td className="text-muted">{describeKind(row)}</td>
              <td>{row.metric ?? <span className="text-muted">not said</span>}</td>
              <td>
                <MethodName method={row.method} base={row.base} />
              </td>
              <td>
                <RoleLabel role={row.role} />
              </td>
              {withPaper && (
                <td>
                  <Link to={`/papers/${encodeURIComponent(row.paper.slug)}`} className="text-ink">
                    {row.paper.title}
                  </Link>
                </td>
              )}
              {withPaper && (
                <td>
                  <PaperDate date={row.paper.publishedOn} />
                </td>
              )}
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

export function BenchmarkLink({ benchmark }: { benchmark: BoardRow['benchmark'] }) {
  if (!benchmark) return <span className="font-normal text-muted">not said</span>;
  if (!benchmark.slug) return benchmark.name;
  return <Link to={`/benchmarks/${encodeURIComponent(benchmark.slug)}`}>{benchmark.name}</Link>;
}

/** `score, from 58.8%`, `gain over o1-preview, basis not said` or `decline against o1-preview, relative`. */
export function describeKind({ from, unit, versus, basis, ...row }: BoardRow): string {
  const kind = nameKind(row);
  if (kind === 'score') return from === null ? 'score' : `score, from ${formatNumber(from, unit)}`;
  const over = versus ? ` ${kind === 'gain' ? 'over' : 'against'} ${versus}` : '';
  return `${kind}${over}, ${basis === null || basis === 'unspecified' ? 'basis not said' : basis}`;
}

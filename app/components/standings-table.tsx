import { Link } from '@remix-run/react';
import type { Standing } from '#app/leaderboard/standings.ts';
import { Badge } from './badge.tsx';
import { ClaimValue } from './claim-value.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { TableHead } from './table-head.tsx';

type ShownClaim = Parameters<typeof ClaimValue>[0]['claim'] & { role: 'proposed' | 'comparator' };

interface StandingsTableProps {
  caption: string;
  standings: Standing<ShownClaim>[];
}

/** Boards with the best value of a paper or a method on each, and its rank there. */
export function StandingsTable({ caption, standings }: StandingsTableProps) {
  return (
    <ScrollBox label={caption}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <TableHead
          columns={['Leaderboard', 'Metric', { number: 'Best value' }, 'Rank', 'When it appeared']}
        />
        <tbody>
          {standings.map(({ benchmark, metric, best, rank, systems, atFirst }) => (
            <tr key={benchmark.slug}>
              <th scope="row" className="!font-medium !whitespace-normal !text-ink">
                <Link to={toBoard(benchmark.slug, metric.key)}>{benchmark.name}</Link>
              </th>
              <td>{metric.name}</td>
              <td className="number">
                <ClaimValue claim={best} />
                {best.role === 'comparator' && (
                  <span className="block text-xs text-muted">as comparator</span>
                )}
              </td>
              <td className={`whitespace-nowrap ${rank === 1 ? 'font-bold text-accent' : ''}`}>
                {rank} <span className="font-normal text-muted">of {systems.toLocaleString('en')}</span>
              </td>
              <td>
                {atFirst === 'best' && <Badge tone="accent">new best</Badge>}
                {atFirst === 'first' && <span className="text-muted">first reported here</span>}
                {atFirst === null && <span className="text-muted">–</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function toBoard(slug: string, metric: string): string {
  return `/benchmarks/${encodeURIComponent(slug)}?${new URLSearchParams({ metric }).toString()}`;
}

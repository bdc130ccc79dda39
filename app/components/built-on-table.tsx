import type { BoardRow } from '#app/leaderboard/board-row.ts';
import type { MethodGroup } from '#app/leaderboard/method-summary.ts';
import { nameKind } from '#app/leaderboard/name-kind.ts';
import { ClaimValue } from './claim-value.tsx';
import { NameLink } from './method-name.tsx';
import { PaperDate } from './paper-date.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { TableHead } from './table-head.tsx';

interface BuiltOnTableProps {
  caption: string;
  /** Each with as many of its rows as are shown. */
  groups: (MethodGroup<BoardRow> & { results: number })[];
}

/** What is built on a model, a line a method, with some of its results. */
export function BuiltOnTable({ caption, groups }: BuiltOnTableProps) {
  return (
    <ScrollBox label={caption}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <TableHead columns={['Method', 'Results', { number: 'Papers' }, 'Latest']} />
        <tbody>
          {groups.map(({ key, method, rows, results, papers, latest }) => (
            <tr key={key}>
              <th scope="row" className="min-w-32 !font-medium !whitespace-normal !text-ink">
                {method ? <NameLink thing={method} /> : <span className="text-muted">unnamed</span>}
              </th>
              <td className="w-full min-w-56">
                <ul role="list" className="flex flex-wrap gap-x-5">
                  {rows.map((row) => (
                    <li key={row.id}>
                      <span className="text-muted">{row.benchmark?.name ?? row.metric ?? 'not said'}</span>{' '}
                      <ClaimValue claim={row} />
                      {row.kind === 'gain' && <span className="text-muted"> {nameKind(row)}</span>}
                    </li>
                  ))}
                  {results > rows.length && (
                    <li className="text-muted">
                      {results - rows.length} more{method?.slug ? ' on its page' : ''}
                    </li>
                  )}
                </ul>
              </td>
              <td className="number">{papers}</td>
              <td>
                <PaperDate date={latest} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

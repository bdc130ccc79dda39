import { Link } from '@remix-run/react';
import type { ChangeRow } from '#db/queries/extraction-changes.server.ts';
import { Badge } from '../badge.tsx';
import { ScrollBox } from '../scroll-box.tsx';
import { TableHead } from '../table-head.tsx';
import { FieldChanges } from './field-changes.tsx';

const NAMES = { new: 'new', gone: 'gone', otherwise: 'read otherwise' };

/** Claims that a newer run reads otherwise than an older one. */
export function ChangesTable({ rows }: { rows: ChangeRow[] }) {
  return (
    <ScrollBox label="Changes">
      <table className="data-table">
        <caption className="sr-only">Changes</caption>
        <TableHead columns={['Number', 'Change', 'Fields', 'Paper']} />
        <tbody>
          {rows.map(({ id, quote, change, claimId, isReviewed, before, after, paper }) => (
            <tr key={id}>
              <th scope="row" className="!text-ink">
                {claimId ? <Link to={`/claims/${claimId}`}>{quote}</Link> : quote}
              </th>
              <td className="space-y-1">
                <span className="block">{NAMES[change]}</span>
                {isReviewed && claimId && (
                  <Link to={`/review?claim=${claimId}`} title="The review is in force; look at it again">
                    <Badge tone="danger">reviewed</Badge>
                  </Link>
                )}
              </td>
              <td>
                <FieldChanges before={before} after={after} />
              </td>
              <td className="[overflow-wrap:anywhere]">
                <Link to={`/papers/${encodeURIComponent(paper.slug)}`}>{paper.title}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

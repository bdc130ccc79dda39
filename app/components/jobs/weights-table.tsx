import type { LearntVersion } from '#db/queries/list-learnt-weights.server.ts';
import { ScrollBox } from '../scroll-box.tsx';
import { TableHead } from '../table-head.tsx';
import { Moment } from './moment.tsx';

export interface WeightsRow extends Omit<LearntVersion, 'figures'> {
  /** F1 before and after, in words. */
  outcome: string;
}

/** Versions of the rules' weights that were learnt from reviews, with what they are worth. */
export function WeightsTable({ versions }: { versions: readonly WeightsRow[] }) {
  return (
    <ScrollBox label="Learnt weights">
      <table className="data-table min-w-[56rem]">
        <TableHead columns={['Version', 'Learnt', 'From', 'F1 in papers left out, in %']} />
        <tbody>
          {versions.map(
            ({ id, rulesVersion, madeAt, madeBy, papers, reviews, modelClaims, isInUse, outcome }) => (
              <tr key={id}>
                <th scope="row" className="!font-medium !text-ink">
                  {id}
                  <p className="font-normal text-muted">
                    {isInUse ? 'in use, ' : ''}rules {rulesVersion}
                  </p>
                </th>
                <td>
                  <Moment at={madeAt} />
                  <p className="text-muted">by {madeBy}</p>
                </td>
                <td>
                  {reviews} reviews, {papers} whole papers
                  {modelClaims > 0 && `, ${modelClaims} claims of models`}
                </td>
                <td>{outcome}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </ScrollBox>
  );
}

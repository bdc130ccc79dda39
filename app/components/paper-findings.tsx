import { formatNumber } from '#app/leaderboard/format-value.ts';
import type { PaperPageData } from '#db/queries/paper.server.ts';
import { Badge } from './badge.tsx';
import { SectionTitle } from './page-title.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { TableHead } from './table-head.tsx';

type PaperFindingsProps = Pick<PaperPageData, 'checks' | 'implied' | 'passedOver'>;

/** What else was found in an abstract: arithmetic, scores it implies, numbers that are no results. */
export function PaperFindings({ checks, implied, passedOver }: PaperFindingsProps) {
  return (
    <>
      {checks.length > 0 && (
        <section aria-labelledby="arithmetic" className="space-y-3">
          <SectionTitle id="arithmetic">Arithmetic</SectionTitle>
          <ul role="list" className="space-y-1">
            {checks.map(({ kind, verdict, figures }, index) => (
              <li key={index} className="flex flex-wrap items-center gap-2">
                <Badge tone={verdict === 'holds' ? 'accent' : 'danger'}>
                  {verdict === 'holds' ? 'adds up' : 'does not add up'}
                </Badge>
                <span>{figures}</span>
                <span className="text-sm text-muted">{kind}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {implied.length > 0 && (
        <section aria-labelledby="implied" className="space-y-3">
          <SectionTitle id="implied">Implied, but not stated</SectionTitle>
          <ul role="list" className="space-y-1">
            {implied.map(({ value, unit, method, benchmark, figures }, index) => (
              <li key={index}>
                <strong>{formatNumber(value, unit)}</strong> for {method.name}
                {benchmark && <> on {benchmark.name}</>}{' '}
                <span className="text-sm text-muted">since {figures}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {passedOver.length > 0 && (
        <section aria-labelledby="left-out" className="space-y-3">
          <SectionTitle id="left-out">Numbers that are no results</SectionTitle>
          <ScrollBox label="Numbers left out, with the reason">
            <table className="data-table">
              <caption className="sr-only">Numbers left out, with the reason</caption>
              <TableHead columns={['Number', 'Reason']} />
              <tbody>
                {passedOver.map(({ start, end, quote, reason }) => (
                  <tr key={`${start}-${end}`}>
                    <td className="font-medium whitespace-nowrap">{quote}</td>
                    <td className="w-full">{reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </section>
      )}
    </>
  );
}

import type { WatchFetch } from '#db/queries/list-watch-fetches.server.ts';
import { FoundPapers } from './found-papers.tsx';
import { Moment } from './jobs/moment.tsx';

interface WatchFetchesProps {
  fetches: readonly (Omit<WatchFetch, 'report'> & {
    /** What came of it in words; null where it has not come to its end. */
    outcome: string | null;
  })[];
}

/** The times that a source was fetched, the last one first, with everything that there is to say of each. */
export function WatchFetches({ fetches }: WatchFetchesProps) {
  return (
    <ol role="list" className="divide-y divide-line border-y border-line">
      {fetches.map((fetched) => (
        <FetchItem key={fetched.id} fetched={fetched} />
      ))}
    </ol>
  );
}

function FetchItem({ fetched }: { fetched: WatchFetchesProps['fetches'][number] }) {
  const { begunAt, endedAt, outcome, error, remarks, unused, finds, findCount } = fetched;
  return (
    <li className="space-y-2 py-3 [overflow-wrap:anywhere]">
      <h3 className="font-semibold">
        <Moment at={begunAt} />
        <span className="font-normal">
          {outcome !== null && `: ${outcome}`}
          {endedAt === null && ': has not ended, or was cut off'}
        </span>
      </h3>
      {error !== null && <p className="text-danger">It failed: {error}</p>}
      {remarks.map((remark, index) => (
        <p key={index} className="text-sm text-muted">
          It {remark}.
        </p>
      ))}
      {finds.length > 0 && <FoundPapers papers={finds} />}
      {findCount > finds.length && (
        <p className="text-sm text-muted">And {findCount - finds.length} more papers.</p>
      )}
      {unused.length > 0 && <UnusedRecords unused={unused} />}
    </li>
  );
}

function UnusedRecords({ unused }: Pick<WatchFetch, 'unused'>) {
  return (
    <div className="text-sm">
      <p className="font-semibold">Records that could not be used:</p>
      <ul className="list-disc space-y-1 pl-5">
        {unused.map(({ line, reason }, index) => (
          <li key={index}>
            Record {line}: {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}

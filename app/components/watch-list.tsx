import { Link } from '@remix-run/react';
import type { WatchedSource } from '#db/queries/list-watched.server.ts';
import { FoundPapers } from './found-papers.tsx';
import { describeInterval } from './jobs/job-words.ts';
import { Moment } from './jobs/moment.tsx';
import { SectionTitle } from './page-title.tsx';

export interface WatchListProps {
  watches: readonly (Omit<WatchedSource, 'lastReport'> & {
    /** What came of the latest fetch, in words. */
    outcome: string;
  })[];
}

/** Sources that are fetched again and again, how the last time went, and what they have brought. */
export function WatchList({ watches }: WatchListProps) {
  return (
    <section aria-labelledby="watched" className="space-y-3">
      <SectionTitle id="watched">Watched sources</SectionTitle>
      {watches.length === 0 ? (
        <p className="max-w-prose text-muted">
          None. A source is watched from the command line:{' '}
          <code>claimboard watch add hf:daily --every 1d</code>
        </p>
      ) : (
        <>
          <ul role="list" className="divide-y divide-line border-y border-line">
            {watches.map((watch) => (
              <WatchItem key={watch.id} watch={watch} />
            ))}
          </ul>
          <p className="text-sm">
            <a href="/new-papers.atom">What they bring, as a feed</a>
          </p>
        </>
      )}
    </section>
  );
}

function WatchItem({ watch }: { watch: WatchListProps['watches'][number] }) {
  const { id, source, intervalSeconds, dueAt, lastRunAt, outcome, lastError, finds, findCount } = watch;
  const isMore = findCount > finds.length;
  return (
    <li className="space-y-2 py-3">
      <div>
        <h3 className="font-semibold [overflow-wrap:anywhere]">
          <Link to={`/watches/${id}`}>{source}</Link>
        </h3>
        <p className="text-sm text-muted">
          Every {describeInterval(intervalSeconds)}, next <Moment at={dueAt} />.{' '}
          {lastRunAt ? (
            <>
              Last <Moment at={lastRunAt} />
              {lastError === null && `: ${outcome}`}.
            </>
          ) : (
            'Not fetched yet.'
          )}
        </p>
        {lastError !== null && (
          <p className="text-danger [overflow-wrap:anywhere]">The last fetch failed: {lastError}</p>
        )}
      </div>
      {finds.length > 0 && <FoundPapers papers={finds} />}
      {isMore && (
        <p className="text-sm">
          <Link to={`/watches/${id}`}>
            All that it has brought lately<span className="sr-only"> from {source}</span>
          </Link>
        </p>
      )}
    </li>
  );
}

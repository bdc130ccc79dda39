import { SectionTitle } from './page-title.tsx';

interface WatchListProps {
  watches: readonly {
    id: number;
    source: string;
    every: string;
    lastRunAt: string | null;
    outcome: string | null;
    hasFailed: boolean;
  }[];
}

/** Sources that are fetched again and again, and what each has brought the last time. */
export function WatchList({ watches }: WatchListProps) {
  return (
    <section aria-labelledby="watched" className="space-y-3">
      <SectionTitle id="watched">Watched sources</SectionTitle>
      {watches.length === 0 ? (
        <p className="max-w-prose text-muted">
          None. A source is watched from the command line: claimboard watch add hf:daily --every day
        </p>
      ) : (
        <ul className="space-y-2">
          {watches.map(({ id, source, every, lastRunAt, outcome, hasFailed }) => (
            <li key={id} className="[overflow-wrap:anywhere]">
              <span className="font-semibold">{source}</span>, {every}.{' '}
              {lastRunAt === null ? (
                <span className="text-muted">Not fetched yet.</span>
              ) : (
                <span className={hasFailed ? 'text-danger' : 'text-muted'}>
                  {lastRunAt}: {outcome}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

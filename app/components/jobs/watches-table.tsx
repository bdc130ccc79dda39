import { Link } from '@remix-run/react';
import type { Watch } from '#db/jobs/watches.server.ts';
import { ScrollBox } from '../scroll-box.tsx';
import { JobButton } from './job-button.tsx';
import { describeInterval } from './job-words.ts';
import { Moment } from './moment.tsx';

export interface WatchRow extends Omit<Watch, 'lastReport'> {
  /** What came of the last time that went well, in words. */
  outcome: string;
  /** Who reads what it brings, besides the rules, in words. */
  reader: string;
}

/** Sources that are fetched again and again, with how the last time went. */
export function WatchesTable({ watches }: { watches: readonly WatchRow[] }) {
  return (
    <ScrollBox label="Watched sources">
      <table className="data-table min-w-[64rem]">
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Every</th>
            <th scope="col">Next</th>
            <th scope="col">Last</th>
            <th scope="col">Came of it</th>
            <th scope="col">
              <span className="sr-only">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {watches.map(({ id, source, intervalSeconds, dueAt, lastRunAt, outcome, lastError, reader }) => (
            <tr key={id}>
              <th
                scope="row"
                className="min-w-[14rem] !font-medium !whitespace-normal !text-ink [overflow-wrap:anywhere]"
              >
                <Link to={`/watches/${id}`}>{source}</Link>
                {reader && <p className="font-normal text-muted">{reader}</p>}
              </th>
              <td className="whitespace-nowrap">{describeInterval(intervalSeconds)}</td>
              <td>
                <Moment at={dueAt} />
              </td>
              <td>
                <Moment at={lastRunAt} />
              </td>
              <td className={lastError ? '[overflow-wrap:anywhere] text-danger' : ''}>
                {lastError ?? (outcome || <span className="text-muted">–</span>)}
              </td>
              <td>
                <JobButton intent="fetch-watch" id={id} text="Fetch now" about={`what is new in ${source}`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

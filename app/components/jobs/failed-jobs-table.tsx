import type { FailedJob } from '#db/queries/list-failed-jobs.server.ts';
import { ScrollBox } from '../scroll-box.tsx';
import { TableHead } from '../table-head.tsx';
import { JobButton } from './job-button.tsx';
import { nameTask } from './job-words.ts';
import { Moment } from './moment.tsx';

/** Jobs whose attempts are used up, each with its error. */
export function FailedJobsTable({ jobs }: { jobs: readonly FailedJob[] }) {
  return (
    <ScrollBox label="Failed jobs">
      <table className="data-table min-w-[52rem]">
        <TableHead
          columns={[
            { number: 'Job' },
            'What',
            'Error',
            { number: 'Attempts' },
            'Last',
            { unseen: 'What can be done' },
          ]}
        />
        <tbody>
          {jobs.map(({ id, task, title, error, attempts, failedAt }) => (
            <tr key={id}>
              <th scope="row" className="number">
                {id}
              </th>
              <td className="[overflow-wrap:anywhere]">
                {nameTask(task)}: {title}
              </td>
              <td className="[overflow-wrap:anywhere] text-danger">{error}</td>
              <td className="number">{attempts}</td>
              <td>
                <Moment at={failedAt} />
              </td>
              <td>
                <div className="flex gap-3">
                  <JobButton intent="retry-job" id={id} text="Retry" about={`job ${id}`} />
                  <JobButton intent="cancel-job" id={id} text="Cancel" about={`job ${id}`} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

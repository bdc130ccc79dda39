import type { JobGroup } from '#db/queries/list-job-groups.server.ts';
import { ScrollBox } from '../scroll-box.tsx';
import { JobButton } from './job-button.tsx';
import { nameTask } from './job-words.ts';
import { Moment } from './moment.tsx';

export interface JobGroupRow extends Omit<JobGroup, 'report'> {
  /** What came of its jobs so far, in words. */
  outcome: string;
  /** What was spent on a model, in words; empty where none is asked. */
  money: string;
}

/** Groups of jobs with how far they are, and what can be done about them. */
export function JobGroupsTable({ groups }: { groups: readonly JobGroupRow[] }) {
  return (
    <ScrollBox label="Groups of jobs">
      <table className="data-table min-w-[52rem]">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Progress</th>
            <th scope="col">Came of it</th>
            <th scope="col">Queued</th>
            <th scope="col">
              <span className="sr-only">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row" className="!font-medium !whitespace-normal !text-ink [overflow-wrap:anywhere]">
                {nameTask(group.task)}: {group.title}
              </th>
              <td>
                <GroupProgress group={group} />
              </td>
              <td className="!whitespace-normal">
                {group.outcome || <span className="text-muted">–</span>}
                {group.money && <p className="text-muted">{group.money}</p>}
              </td>
              <td>
                <Moment at={group.createdAt} />
              </td>
              <td>
                <GroupActions group={group} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function GroupProgress({ group }: { group: JobGroupRow }) {
  const { done, total, isComplete } = group;
  const states = (['running', 'queued', 'failed', 'cancelled'] as const).filter((state) => group[state] > 0);
  return (
    <div className="space-y-1">
      <progress
        value={done}
        max={Math.max(total, 1)}
        aria-label={`Done of ${group.title}`}
        className="progress w-36"
      />
      <p className="whitespace-nowrap">
        {done} of {total} done
        {states.map((state) => (
          <span key={state} className={state === 'failed' ? 'font-semibold text-danger' : 'text-muted'}>
            , {group[state]} {state}
          </span>
        ))}
      </p>
      {group.retrying > 0 && group.lastError && (
        <p className="max-w-80 text-danger [overflow-wrap:anywhere]">Tried again soon: {group.lastError}</p>
      )}
      {!isComplete && <p className="text-muted">More are being queued, or that was cut off.</p>}
    </div>
  );
}

function GroupActions({ group: { id, title, failed, queued, running } }: { group: JobGroupRow }) {
  return (
    <div className="flex gap-3">
      {failed > 0 && <JobButton intent="retry-group" id={id} text="Retry failed" about={`of ${title}`} />}
      {queued + running + failed > 0 && (
        <JobButton intent="cancel-group" id={id} text="Cancel" about={`the rest of ${title}`} />
      )}
    </div>
  );
}

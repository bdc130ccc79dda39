import { describeMoney } from '#app/jobs/describe-money.ts';
import { isModelTask } from '#app/jobs/model-task.ts';
import { describeReport } from '#app/jobs/describe-report.ts';
import { cancelJobs, retryFailedJobs, type JobChoice } from '#db/jobs/steer-jobs.server.ts';
import { listFailedJobs } from '#db/queries/list-failed-jobs.server.ts';
import { listJobGroups, type JobGroup } from '#db/queries/list-job-groups.server.ts';
import { listWorkers, type WorkerAtWork } from '#db/queries/list-workers.server.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { withDatabase } from './with-database.ts';
import { writeOutput } from './write-output.ts';

interface ListOptions {
  limit: number;
  isJson: boolean;
}

/** Prints the latest groups of jobs with how far they are, and the workers that are there. */
export async function listJobs({ limit, isJson }: ListOptions): Promise<void> {
  const { groups, workers } = await withDatabase(async (db) => ({
    groups: await listJobGroups(db, { limit }),
    workers: await listWorkers(db),
  }));
  if (isJson) return writeOutput(`${JSON.stringify({ groups, workers })}\n`);
  const lines = [...workers.map(describeWorker), ...groups.map(describeGroup)];
  await writeOutput(`${lines.join('\n') || 'Nothing was ever queued'}\n`);
}

/**
 * Prints the jobs whose attempts are used up.
 * @returns the exit code: incomplete where there are any
 */
export async function listFailures({ limit, isJson }: ListOptions): Promise<number> {
  const { jobs, total } = await withDatabase((db) => listFailedJobs(db, { limit }));
  const lines = jobs.map(
    ({ id, task, title, attempts, failedAt, error }) =>
      `${id}  ${task} (${title}): ${toLine(error)}; ${attempts} attempts, ${failedAt.toISOString()}`,
  );
  if (total > jobs.length) lines.push(`and ${total - jobs.length} more`);
  if (isJson) await writeOutput(`${JSON.stringify({ total, jobs })}\n`);
  else await writeOutput(`${lines.join('\n') || 'No job has failed'}\n`);
  return total > 0 ? EXIT.incomplete : EXIT.done;
}

/** Which jobs are meant: some by number, those of a group, or all. */
export interface SteeredJobs {
  jobIds: number[];
  group?: number;
  all?: boolean;
}

/** Retries failed jobs, or cancels what waits and has failed, and prints how many. */
export async function steerJobs(
  what: 'retry' | 'cancel',
  jobs: SteeredJobs,
  { isJson }: { isJson: boolean },
): Promise<void> {
  const choice = toChoice(jobs);
  const count = await withDatabase((db) =>
    what === 'retry' ? retryFailedJobs(db, choice) : cancelJobs(db, choice),
  );
  const words = what === 'retry' ? 'queued again' : 'cancelled';
  await writeOutput(isJson ? `${JSON.stringify({ jobs: count })}\n` : `${count} jobs ${words}\n`);
}

function toChoice({ jobIds, group, all }: SteeredJobs): JobChoice {
  const choices: JobChoice[] = [
    ...(jobIds.length > 0 ? [{ jobIds }] : []),
    ...(group === undefined ? [] : [{ groupIds: [group] }]),
    ...(all ? ['all' as const] : []),
  ];
  const [choice] = choices;
  if (!choice || choices.length > 1)
    throw new CommandError('say which: numbers of jobs, --group with its number, or --all', EXIT.usage);
  return choice;
}

function describeWorker({ id, host, processId, running, concurrency, model }: WorkerAtWork): string {
  const asks = model === null ? '' : `, asks ${model}`;
  return `worker ${id} on ${host} (process ${processId}): ${running} of ${concurrency} at work${asks}`;
}

function describeGroup(group: JobGroup): string {
  const { id, task, title, total, isComplete, report, retrying, lastError, ...counts } = group;
  const states = (['queued', 'running', 'failed', 'cancelled'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => `, ${counts[state]} ${state}`)
    .join('');
  const cutOff = isComplete ? '' : ' (not all of them are queued yet)';
  const trouble = retrying > 0 && lastError ? `; ${retrying} tried again: ${toLine(lastError)}` : '';
  const money = isModelTask(task) ? `; ${describeMoney(group)}` : '';
  return `group ${id}  ${task} (${title}): ${counts.done} of ${total} done${states}${cutOff}; ${describeReport(report) || 'nothing yet'}${money}${trouble}`;
}

function toLine(message: string): string {
  return message.replace(/\s+/g, ' ').trim();
}

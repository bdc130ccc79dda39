import { setTimeout as sleep } from 'node:timers/promises';
import { describeMoney } from '#app/jobs/describe-money.ts';
import { describeReport } from '#app/jobs/describe-report.ts';
import { isModelTask, nameModelTask } from '#app/jobs/model-task.ts';
import type { Kysely } from 'kysely';
import { listJobGroups, type JobGroup } from '#db/queries/list-job-groups.server.ts';
import { listWorkers } from '#db/queries/list-workers.server.ts';
import type { Database } from '#db/schema.ts';
import { startProgress } from './progress.ts';

const LOOK_EVERY_MS = 500;
/** How often a line is printed where there is no terminal for a bar. */
const TELL_EVERY_MS = 10_000;

export interface GroupsOutcome {
  groups: JobGroup[];
  /** True where every job is done. */
  isDone: boolean;
  /** For people. */
  summary: string;
}

/** Shows how far groups of jobs are until nothing of them waits or runs, or until a signal comes. */
export async function waitForGroups(
  db: Kysely<Database>,
  groupIds: readonly number[],
  signal: AbortSignal,
): Promise<GroupsOutcome> {
  const progress = await startProgress('jobs');
  const tellNext = everyNowAndThen(TELL_EVERY_MS);
  let isLonely = false;
  for (;;) {
    const groups = await listJobGroups(db, { groupIds, limit: groupIds.length });
    const sum = addUp(groups);
    const words = `${sum.done} of ${sum.total} done, ${sum.running} running, ${sum.failed} failed`;
    progress.update(sum.total > 0 ? sum.done / sum.total : 0, words);
    if (sum.queued + sum.running === 0 || signal.aborted) {
      progress.stop();
      return toOutcome(groups);
    }
    if (!isLonely) {
      const missing = await describeMissing(db, groups);
      if (missing) process.stderr.write(`claimboard: ${missing}\n`);
      isLonely = missing !== undefined;
    }
    if (!process.stderr.isTTY && tellNext()) process.stderr.write(`claimboard: ${words}\n`);
    await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
  }
}

function addUp(groups: readonly JobGroup[]) {
  const sum = (field: 'total' | 'queued' | 'running' | 'done' | 'failed') =>
    groups.reduce((total, group) => total + group[field], 0);
  return {
    total: sum('total'),
    queued: sum('queued'),
    running: sum('running'),
    done: sum('done'),
    failed: sum('failed'),
  };
}

/** Who is not there to do what waits, and what to do about it; undefined where somebody is. */
async function describeMissing(
  db: Kysely<Database>,
  groups: readonly JobGroup[],
): Promise<string | undefined> {
  const workers = await listWorkers(db);
  if (workers.length === 0) return 'no worker is there; start some with "claimboard worker"';
  const wanted = groups.find(({ task, queued }) => queued > 0 && isModelTask(task));
  const isThere = workers.some(({ model }) => model !== null && nameModelTask(model) === wanted?.task);
  return wanted && !isThere
    ? 'no worker is there that can ask the model; start some with LLM_BASE_URL and LLM_MODEL set'
    : undefined;
}

/** Whether all its jobs are done, and none of them had to leave papers unread. */
function isWhole({ done, total, report }: JobGroup): boolean {
  return done === total && !report.unread && !report.unanswered;
}

function toOutcome(groups: JobGroup[]): GroupsOutcome {
  const lines = groups.map((group) => {
    const money = isModelTask(group.task) ? `; ${describeMoney(group)}` : '';
    const failed = group.failed > 0 ? `, ${group.failed} failed (see "claimboard jobs failed")` : '';
    return `${group.title}: ${group.done} of ${group.total} jobs done${failed}; ${describeReport(group.report) || 'nothing to do'}${money}\n`;
  });
  return { groups, isDone: groups.every(isWhole), summary: lines.join('') };
}

/** True at most once in so many milliseconds, and not at first. */
function everyNowAndThen(pauseMs: number): () => boolean {
  let last = Date.now();
  return () => {
    if (Date.now() - last < pauseMs) return false;
    last = Date.now();
    return true;
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { describeReport } from '#app/jobs/describe-report.ts';
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
    if (!isLonely && (await listWorkers(db)).length === 0) {
      isLonely = true;
      process.stderr.write('claimboard: no worker is there; start some with "claimboard worker"\n');
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

function toOutcome(groups: JobGroup[]): GroupsOutcome {
  const lines = groups.map((group) => {
    const failed = group.failed > 0 ? `, ${group.failed} failed (see "claimboard jobs failed")` : '';
    return `${group.title}: ${group.done} of ${group.total} jobs done${failed}; ${describeReport(group.report) || 'nothing to do'}\n`;
  });
  return { groups, isDone: groups.every(({ done, total }) => done === total), summary: lines.join('') };
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

import type { Kysely } from 'kysely';
import { rulesInUse } from '#app/rules/rules-in-use.server.ts';
import { completeJobGroup, findOrInsertJobGroup } from '#db/jobs/job-groups.server.ts';
import { insertJob } from '#db/jobs/insert-job.server.ts';
import { listPaperRanges } from '#db/papers/paper-ranges.server.ts';
import type { Database } from '#db/schema.ts';
import { countOutcome, noneQueued, type QueuedJobs } from './queued-jobs.ts';
import { readPapers, type ReadPapersPayload } from './tasks/read-papers.ts';

/** Papers that one job reads. */
const RANGE_SIZE = 250;

/**
 * Queues the reading of stored papers by the rules, in jobs that many workers share, all of them in one transaction. What
 * waits already is not queued a second time.
 * @param all whether papers that the present version has read are read again too
 */
export async function queueReading(
  db: Kysely<Database>,
  { all = false }: { all?: boolean } = {},
): Promise<QueuedJobs> {
  return db.transaction().execute(async (transaction) => {
    const { version } = await rulesInUse(transaction);
    const ranges = await listPaperRanges(transaction, {
      size: RANGE_SIZE,
      ...(all ? {} : { unreadBy: version }),
    });
    const title = `${all ? 'all papers' : 'papers that older rules have read'}, rules ${version}`;
    const groupId = await findOrInsertJobGroup(transaction, { task: readPapers.name, title });
    const counts = noneQueued(groupId, title);
    for (const { from, to } of ranges) {
      const payload: ReadPapersPayload = { version, from, to, all };
      const { name: task, maxAttempts } = readPapers;
      countOutcome(counts, await insertJob(transaction, { groupId, task, payload, maxAttempts }));
    }
    await completeJobGroup(transaction, groupId);
    return counts;
  });
}

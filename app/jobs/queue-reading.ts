import type { Kysely } from 'kysely';
import { completeJobGroup, findOrInsertJobGroup } from '#db/jobs/job-groups.server.ts';
import { insertJob } from '#db/jobs/insert-job.server.ts';
import { listPaperRanges } from '#db/papers/paper-ranges.server.ts';
import type { Database } from '#db/schema.ts';
import { PAPER_READERS } from './paper-readers.ts';
import { countOutcome, noneQueued, type QueuedJobs } from './queued-jobs.ts';
import type { ReaderName } from './reader-names.ts';
import { readPapers, type ReadPapersPayload } from './tasks/read-papers.ts';

/** Papers that one job reads. */
const RANGE_SIZE = 250;

export interface ReadingToQueue {
  mode?: ReaderName;
  /** Whether papers that the present version has read are read again too. */
  all?: boolean;
}

/**
 * Queues the reading of stored papers in jobs that many workers share, all of them in one transaction. What waits already
 * is not queued a second time.
 */
export async function queueReading(
  db: Kysely<Database>,
  { mode = 'rules', all = false }: ReadingToQueue = {},
): Promise<QueuedJobs> {
  const { version } = PAPER_READERS[mode];
  return db.transaction().execute(async (transaction) => {
    const ranges = await listPaperRanges(transaction, {
      size: RANGE_SIZE,
      ...(all ? {} : { unreadBy: version }),
    });
    const title = `${all ? 'all papers' : 'papers that older rules have read'}, ${mode} ${version}`;
    const groupId = await findOrInsertJobGroup(transaction, { task: readPapers.name, title });
    const counts = noneQueued(groupId, title);
    for (const { from, to } of ranges) {
      const payload: ReadPapersPayload = { mode, version, from, to, all };
      const { name: task, maxAttempts } = readPapers;
      countOutcome(counts, await insertJob(transaction, { groupId, task, payload, maxAttempts }));
    }
    await completeJobGroup(transaction, groupId);
    return counts;
  });
}

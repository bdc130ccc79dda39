import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { JobTask } from '#app/jobs/task.ts';
import { insertJob } from '#db/jobs/insert-job.server.ts';
import { completeJobGroup, findOrInsertJobGroup } from '#db/jobs/job-groups.server.ts';
import { cancelJobs, retryFailedJobs } from '#db/jobs/steer-jobs.server.ts';
import { listFailedJobs } from '#db/queries/list-failed-jobs.server.ts';
import { listJobGroups } from '#db/queries/list-job-groups.server.ts';
import { useTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { work } from './work.ts';

const database = useTestDatabase({ perTest: true });
let db: TestDatabase['db'];
let isBroken = true;
beforeEach(() => {
  db = database.db;
  isBroken = true;
});

const payload = z.object({ name: z.string(), breaks: z.boolean() });
const brittle: JobTask<z.infer<typeof payload>> = {
  name: 'brittle',
  payload,
  maxAttempts: 2,
  run({ name, breaks }) {
    if (breaks && isBroken) return Promise.reject(new Error(`${name} broke\nand more`));
    return Promise.resolve({ pieces: 1 });
  },
};

async function queue(...payloads: Record<string, unknown>[]): Promise<number> {
  const groupId = await findOrInsertJobGroup(db, { task: brittle.name, title: 'brittle things' });
  const { name: task, maxAttempts } = brittle;
  for (const payload of payloads) await insertJob(db, { groupId, task, payload, maxAttempts });
  await completeJobGroup(db, groupId);
  return groupId;
}

/** Lets the pause before the next attempt pass. */
const passTime = () =>
  sql`update claimboard_jobs._private_jobs set run_at = now() where run_at > now()`.execute(db);

describe('a job that always fails', () => {
  it('is tried again later, ends in the list of failed jobs with its error, and holds up nothing', async () => {
    await queue({ name: 'Vase', breaks: true }, { name: 'Spoon', breaks: false });
    const first = await work(database, [brittle]);
    expect(first.done).toMatchObject([{ report: { pieces: 1 } }]);
    expect(first.failures).toMatchObject([{ task: 'brittle', attempt: 1, maxAttempts: 2 }]);
    expect(await listJobGroups(db)).toMatchObject([{ queued: 1, done: 1, failed: 0 }]);
    // Not before its pause has passed.
    expect((await work(database, [brittle])).failures).toEqual([]);

    await passTime();
    expect((await work(database, [brittle])).failures).toMatchObject([{ attempt: 2 }]);
    expect(await listJobGroups(db)).toMatchObject([{ queued: 0, done: 1, failed: 1 }]);
    expect(await listFailedJobs(db)).toMatchObject({
      total: 1,
      jobs: [{ task: 'brittle', title: 'brittle things', error: 'Vase broke\nand more', attempts: 2 }],
    });
    await passTime();
    expect(await work(database, [brittle])).toEqual({ done: [], failures: [] });
  });

  it('has all its attempts again when somebody asks for it', async () => {
    const groupId = await queue({ name: 'Vase', breaks: true }, { name: 'Plate', breaks: true });
    for (let attempt = 0; attempt < 2; attempt++) {
      await work(database, [brittle]);
      await passTime();
    }
    const { jobs, total } = await listFailedJobs(db, { limit: 1 });
    expect([jobs.length, total]).toEqual([1, 2]);
    isBroken = false;
    expect(await retryFailedJobs(db, { jobIds: [jobs[0]!.id] })).toBe(1);
    expect((await work(database, [brittle])).done).toMatchObject([{ jobId: jobs[0]!.id }]);
    expect(await retryFailedJobs(db, { groupIds: [groupId] })).toBe(1);
    expect((await work(database, [brittle])).done).toHaveLength(1);
    expect(await listJobGroups(db)).toMatchObject([{ done: 2, failed: 0, report: { pieces: 2 } }]);
    expect(await retryFailedJobs(db, 'all')).toBe(0);
  });

  it('leaves the list when it is cancelled', async () => {
    await queue({ name: 'Vase', breaks: true });
    await work(database, [brittle]);
    await passTime();
    await work(database, [brittle]);
    expect(await cancelJobs(db, { jobIds: [(await listFailedJobs(db)).jobs[0]!.id] })).toBe(1);
    expect(await listFailedJobs(db)).toEqual({ jobs: [], total: 0 });
    expect(await retryFailedJobs(db, 'all')).toBe(0);
    expect(await listJobGroups(db)).toMatchObject([{ cancelled: 1, failed: 0 }]);
  });

  it('is tried again where the same work is queued anew', async () => {
    await queue({ name: 'Vase', breaks: true });
    await work(database, [brittle]);
    await passTime();
    await work(database, [brittle]);
    isBroken = false;
    await queue({ name: 'Vase', breaks: true });
    expect((await work(database, [brittle])).done).toHaveLength(1);
    expect(await listJobGroups(db)).toMatchObject([{ total: 1, done: 1 }]);
  });

  it('says what is wrong with a payload that nobody can read', async () => {
    await queue({ name: 'Vase' });
    const { failures } = await work(database, [brittle]);
    expect(failures[0]?.error.message).toMatch(/the job is malformed: .*breaks/s);
  });

  it('is shown where its entry in the queue is gone, and can be queued again', async () => {
    await queue({ name: 'Spoon', breaks: false });
    await sql`delete from claimboard_jobs._private_jobs`.execute(db);
    expect((await listFailedJobs(db)).jobs).toMatchObject([{ error: 'its entry in the queue is gone' }]);
    expect(await retryFailedJobs(db, 'all')).toBe(1);
    expect((await work(database, [brittle])).done).toHaveLength(1);
  });
});

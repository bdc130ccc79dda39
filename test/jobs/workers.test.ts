import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { JobStopped, type JobTask } from '#app/jobs/task.ts';
import { insertJob } from '#db/jobs/insert-job.server.ts';
import { findOrInsertJobGroup } from '#db/jobs/job-groups.server.ts';
import { migrateQueue, QUEUE_REVISION, QUEUE_SCHEMA } from '#db/jobs/queue-schema.server.ts';
import { releaseGoneWorkers } from '#db/jobs/release-gone-workers.server.ts';
import { announceWorker } from '#db/jobs/worker-presence.server.ts';
import { listJobGroups } from '#db/queries/list-job-groups.server.ts';
import { listWorkers } from '#db/queries/list-workers.server.ts';
import { useTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { startWork, work } from './work.ts';

const database = useTestDatabase({ perTest: true });
let db: TestDatabase['db'];
beforeEach(() => void (db = database.db));

const quick: JobTask = {
  name: 'quick',
  payload: z.unknown(),
  maxAttempts: 3,
  run: async () => ({ pieces: 1 }),
};

async function queue(task: JobTask, count = 1): Promise<void> {
  const groupId = await findOrInsertJobGroup(db, { task: task.name, title: task.name });
  const { name, maxAttempts } = task;
  for (let number = 0; number < count; number++)
    await insertJob(db, { groupId, task: name, payload: { number }, maxAttempts });
}

/** As a worker that has been given a job and is heard of no more. */
async function holdJob(queueId: string): Promise<void> {
  await sql`
    update claimboard_jobs._private_jobs set locked_by = ${queueId}, locked_at = now(), attempts = attempts + 1
  `.execute(db);
}

async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(20);
}

const countOf = async (state: 'running' | 'done') => (await listJobGroups(db))[0]?.[state];

describe('a worker', () => {
  it('shows itself while it is there, and takes leave when it is stopped', async () => {
    const worker = await startWork(database, [quick]);
    await queue(quick);
    await waitFor(async () => (await countOf('done')) === 1);
    expect(await listWorkers(db)).toMatchObject([{ processId: process.pid, concurrency: 1, running: 0 }]);
    expect(await releaseGoneWorkers(db)).toBe(0);
    await worker.stop();
    expect(await listWorkers(db)).toEqual([]);
  });

  it('ends the job in hand before it stops, and takes no other', async () => {
    let end = () => {};
    const slow: JobTask = {
      ...quick,
      name: 'slow',
      run: () => new Promise((resolve) => (end = () => resolve({ pieces: 1 }))),
    };
    await queue(slow, 2);
    const worker = await startWork(database, [slow]);
    await waitFor(async () => (await countOf('running')) === 1);
    const stopped = worker.stop();
    end();
    await stopped;
    expect(await listJobGroups(db)).toMatchObject([{ done: 1, queued: 1, running: 0 }]);
  });

  it('gives back a long job when it is stopped, and it is none the worse for it', async () => {
    const long: JobTask = {
      ...quick,
      name: 'long',
      run: (_, { signal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new JobStopped()))),
    };
    await queue(long);
    const worker = await startWork(database, [long]);
    await waitFor(async () => (await countOf('running')) === 1);
    await worker.stop();
    const { rows } = await sql`select attempts, last_error from claimboard_jobs.jobs`.execute(db);
    expect(rows).toEqual([{ attempts: 0, lastError: null }]);
    expect((await work(database, [{ ...quick, name: 'long' }])).done).toHaveLength(1);
  });
});

describe('a worker that is gone', () => {
  it('is noticed as soon as its connection has ended, and its job is done by another', async () => {
    const presence = await announceWorker(database.url, { queueId: 'pool-killed', concurrency: 1 });
    await queue(quick);
    await holdJob('pool-killed');
    expect(await releaseGoneWorkers(db)).toBe(0);
    expect(await work(database, [quick])).toEqual({ done: [], failures: [] });

    // What the server does when the process is killed.
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'claimboard worker%' and datname = current_database()
    `.execute(db);
    await waitFor(async () => (await releaseGoneWorkers(db)) === 1);
    expect(await listWorkers(db)).toEqual([]);
    expect((await work(database, [quick])).done).toHaveLength(1);
    // Not gone after all: it shows itself again.
    await presence.beat();
    expect(await listWorkers(db)).toMatchObject([{ running: 0 }]);
    expect(await releaseGoneWorkers(db)).toBe(0);
    await presence.end();
  });

  it('is noticed after a minute where it holds its connection and stands still', async () => {
    const presence = await announceWorker(database.url, { queueId: 'pool-asleep', concurrency: 1 });
    await queue(quick);
    await holdJob('pool-asleep');
    await sql`update workers set seen_at = now() - interval '50 seconds'`.execute(db);
    expect(await releaseGoneWorkers(db)).toBe(0);
    await sql`update workers set seen_at = now() - interval '61 seconds'`.execute(db);
    expect(await releaseGoneWorkers(db)).toBe(1);
    expect((await work(database, [quick])).done).toHaveLength(1);
    await presence.beat();
    expect(await listWorkers(db)).toHaveLength(1);
    await presence.end();
  });

  it('leaves no job locked, even if it was on no list', async () => {
    await queue(quick);
    await holdJob('pool-unheard-of');
    expect(await releaseGoneWorkers(db)).toBe(0);
    await sql`update claimboard_jobs._private_jobs set locked_at = now() - interval '61 seconds'`.execute(db);
    expect(await releaseGoneWorkers(db)).toBe(1);
    expect((await work(database, [quick])).done).toHaveLength(1);
  });

  it('does not bring down one worker after another: a deadly job is listed as failed', async () => {
    await queue(quick);
    for (let death = 0; death < quick.maxAttempts; death++) {
      await holdJob('pool-dead');
      await sql`update claimboard_jobs._private_jobs set locked_at = now() - interval '61 seconds'`.execute(
        db,
      );
      await releaseGoneWorkers(db);
    }
    expect(await work(database, [quick])).toEqual({ done: [], failures: [] });
    expect(await listJobGroups(db)).toMatchObject([{ failed: 1, queued: 0 }]);
  });
});

describe('the queue of graphile-worker', () => {
  it('is at the revision that the installed package brings', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(`select max(id) as revision from ${QUEUE_SCHEMA}.migrations`);
    await client.end();
    expect(rows).toEqual([{ revision: QUEUE_REVISION }]);
  });

  it('is brought up to date once where two programs start at the same time', async () => {
    await sql`drop schema claimboard_jobs cascade`.execute(db);
    await Promise.all([migrateQueue(db), migrateQueue(db)]);
    await queue(quick);
    expect((await work(database, [quick])).done).toHaveLength(1);
  });
});

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { queueSource } from '#app/jobs/queue-source.ts';
import type { SourceRecord } from '#app/sources/paper.ts';
import { readPapers } from '#app/sources/read-papers.ts';
import { listJobGroups } from '#db/queries/list-job-groups.server.ts';
import { listWorkers } from '#db/queries/list-workers.server.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { claimboardBin } from './run-claimboard.ts';
import { takeSnapshotInAnyOrder } from './snapshot-in-any-order.ts';

const WORKERS = 4;
const KILLS = 3;
/** A large file of papers can be named here; then the batches are of the usual size, and what happened is printed. */
const { CLAIMBOARD_KILL_CORPUS } = process.env;

async function* inventPapers(): AsyncGenerator<SourceRecord> {
  for (let i = 0; i < 600; i++)
    yield {
      ok: true,
      line: i + 1,
      paper: {
        source: 'jsonl',
        externalId: `paper-${i}`,
        title: `Method${i % 200}: study ${i} of one thing`,
        abstract:
          `We present Method${i % 200}, trained on ${i} examples. Method${i % 200} achieves ${(i % 1000) / 10}% accuracy on MATH and ` +
          `improves F1 on Bench-${i % 90} from ${i % 50}.1 to ${50 + (i % 50)}.4. It is ${2 + (i % 9)}x faster than GPT-4.`,
        url: null,
        publishedOn: null,
        authors: ['Ada Lovelace'],
        isDigest: false,
      },
    };
}

async function fillQueue({ db }: TestDatabase): Promise<number> {
  const records = CLAIMBOARD_KILL_CORPUS
    ? readPapers(createReadStream(CLAIMBOARD_KILL_CORPUS))
    : inventPapers();
  const batchSize = CLAIMBOARD_KILL_CORPUS ? undefined : 15;
  const { papers } = await queueSource(db, records, { title: 'papers' }, { batchSize });
  return papers;
}

function startWorker({ url }: TestDatabase, more: string[] = []): ChildProcess {
  return spawn(process.execPath, [claimboardBin, 'worker', ...more], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: 'ignore',
  });
}

async function end(worker: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  const ended = once(worker, 'exit');
  worker.kill(signal);
  const [code] = (await ended) as [number | null];
  return code;
}

async function findProgress({ db }: TestDatabase) {
  const [group] = await listJobGroups(db);
  return group!;
}

async function waitUntilDone(database: TestDatabase): Promise<void> {
  for (;;) {
    const { done, failed, total } = await findProgress(database);
    expect(failed).toBe(0);
    if (done === total) return;
    await sleep(50);
  }
}

/** Works off the queue undisturbed. Returns how long it took, from the first job's begin to the last one's end. */
async function workUndisturbed(database: TestDatabase, workers: number): Promise<number> {
  const processes = Array.from({ length: workers }, () => startWorker(database));
  while ((await findProgress(database)).running === 0 && (await findProgress(database)).done === 0)
    await sleep(5);
  const begun = performance.now();
  await waitUntilDone(database);
  const time = performance.now() - begun;
  expect(await Promise.all(processes.map((each) => end(each, 'SIGTERM')))).toEqual(processes.map(() => 0));
  expect(await listWorkers(database.db)).toEqual([]);
  return time;
}

describe('workers that are killed', () => {
  it(
    'lose no paper and store none twice: the rows are those of one worker undisturbed',
    { timeout: CLAIMBOARD_KILL_CORPUS ? 3_600_000 : 120_000 },
    async () => {
      const undisturbed = await createTestDatabase();
      const papers = await fillQueue(undisturbed);
      const time = await workUndisturbed(undisturbed, 1);
      const expected = await takeSnapshotInAnyOrder(undisturbed.db);
      expect(expected.papers!.rows).toBe(papers);
      await undisturbed.drop();

      const killed = await createTestDatabase();
      await fillQueue(killed);
      const workers = Array.from({ length: WORKERS }, () => startWorker(killed));
      while ((await findProgress(killed)).queued === (await findProgress(killed)).total) await sleep(5);
      const jobsInHand: number[] = [];
      for (let kill = 0; kill < KILLS; kill++) {
        await sleep((Math.random() * time) / (KILLS + 2));
        jobsInHand.push((await findProgress(killed)).running);
        await end(workers.splice(Math.floor(Math.random() * workers.length), 1)[0]!, 'SIGKILL');
        workers.push(startWorker(killed));
      }
      await waitUntilDone(killed);
      expect(await Promise.all(workers.map((each) => end(each, 'SIGTERM')))).toEqual([0, 0, 0, 0]);
      expect((await findProgress(killed)).report).toMatchObject({ papers, inserted: papers });
      expect(await takeSnapshotInAnyOrder(killed.db)).toEqual(expected);
      expect(await killed.db.selectFrom('stagedPapers').select('jobId').execute()).toEqual([]);
      if (CLAIMBOARD_KILL_CORPUS)
        console.log(`${papers} papers; jobs in hand at the kills: ${jobsInHand.join(', ')}`, expected);
      await killed.drop();
    },
  );

  it.skipIf(!CLAIMBOARD_KILL_CORPUS)(
    'tell how much more several of them do',
    { timeout: 3_600_000 },
    async () => {
      for (const workers of [1, 2, 4]) {
        const database = await createTestDatabase();
        const papers = await fillQueue(database);
        const time = await workUndisturbed(database, workers);
        console.log(`${workers} workers: ${Math.round((papers / time) * 1000)} papers a second`);
        await database.drop();
      }
    },
  );
});

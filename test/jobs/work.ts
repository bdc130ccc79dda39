import type { SourceRecord } from '#app/sources/paper.ts';
import { startWorker, workOnce, type JobFailure, type Worker } from '#app/jobs/start-worker.ts';
import type { JobDone } from '#app/jobs/run-job.ts';
import type { JobTask } from '#app/jobs/task.ts';
import type { TestDatabase } from '#test/support/database.ts';

export interface Work {
  done: JobDone[];
  failures: JobFailure[];
}

/** Does what waits in the queue, in this process. */
export async function work(database: TestDatabase, tasks?: readonly JobTask[]): Promise<Work> {
  const done: JobDone[] = [];
  const failures: JobFailure[] = [];
  await workOnce({
    db: database.db,
    url: database.url,
    concurrency: 1,
    tasks,
    onDone: (job) => done.push(job),
    onFailure: (failure) => failures.push(failure),
  });
  return { done, failures };
}

/** A worker in this process that goes on until it is stopped. */
export function startWork(database: TestDatabase, tasks?: readonly JobTask[]): Promise<Worker> {
  return startWorker({ db: database.db, url: database.url, concurrency: 1, tasks });
}

export function makeRecord(
  i: number,
  abstract = `We present Sage. Sage achieves ${i}.5% accuracy on MATH.`,
): SourceRecord {
  return {
    ok: true,
    line: i,
    paper: {
      source: 'jsonl',
      externalId: `p${i}`,
      title: `Paper ${i}`,
      abstract,
      url: null,
      publishedOn: null,
      authors: [],
      isDigest: false,
    },
  };
}

export async function* listRecords(records: readonly SourceRecord[]): AsyncGenerator<SourceRecord> {
  yield* records;
}

import { EventEmitter } from 'node:events';
import { Logger, run, runOnce, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Kysely } from 'kysely';
import { QUEUE_SCHEMA } from '#db/jobs/queue-schema.server.ts';
import { releaseGoneWorkers } from '#db/jobs/release-gone-workers.server.ts';
import { announceWorker, type WorkerPresence } from '#db/jobs/worker-presence.server.ts';
import type { Database } from '#db/schema.ts';
import type { ModelClient } from '#app/llm/model-client.ts';
import { deleteOldGroups } from '#db/jobs/delete-old-groups.server.ts';
import { keepDerived, type DerivedKeeper } from './keep-derived.ts';
import { queueDueWatches } from './queue-watches.ts';
import { repeat } from './repeat.ts';
import { queueEntry, runJob, type JobDone } from './run-job.ts';
import type { JobTask } from './task.ts';
import { listTasks } from './tasks.ts';

/** How often a worker looks for others that are gone. */
const RELEASE_EVERY_MS = 2_000;
const BEAT_EVERY_MS = 5_000;
const SCHEDULE_EVERY_MS = 10_000;
const REFRESH_EVERY_MS = 2_000;
const FORGET_EVERY_MS = 3_600_000;
/** How long groups of jobs that are done are listed. */
const KEPT_DAYS = 30;
/** How long a job can lie in the queue where no notice of it arrived, as after a release. */
const POLL_EVERY_MS = 1_000;

export interface JobFailure {
  jobId: number;
  task: string;
  error: Error;
  attempt: number;
  /** After this many it is listed as failed. */
  maxAttempts: number;
}

export interface WorkerOptions {
  db: Kysely<Database>;
  /** Address of the same database. */
  url: string;
  /** Jobs that it does at the same time. */
  concurrency: number;
  /** The language model that it can ask; jobs that want one wait for workers that have it. */
  model?: ModelClient;
  /** Instead of all that there are. */
  tasks?: readonly JobTask[];
  onStart?: (queueId: string) => void;
  onDone?: (job: JobDone & { ms: number }) => void;
  onFailure?: (failure: JobFailure) => void;
  /** Something around the jobs went wrong; the worker goes on. */
  onTrouble?: (error: Error) => void;
}

export interface Worker {
  /** Takes no further job, ends those in hand and takes leave. */
  stop(): Promise<void>;
  /** Resolves when it has stopped; rejects where it could not go on. */
  ended: Promise<void>;
}

/** Works off the queue until it is stopped, and sees to what is due: watched sources, and the jobs of workers that are gone. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { db } = options;
  const presence = createPresence(options);
  await releaseGoneWorkers(db);
  const tasks = options.tasks ?? listTasks(options.model);
  const derived = keepDerived(db, namesOf(tasks));
  const leave = new AbortController();
  const runner = await run({
    ...toQueueOptions(options, presence),
    parsedCronItems: [],
    taskList: toTaskList({ ...options, tasks }, derived),
  });
  const trouble = options.onTrouble ?? (() => {});
  const chores = [
    repeat(BEAT_EVERY_MS, () => presence.beat(), trouble),
    repeat(RELEASE_EVERY_MS, () => releaseGoneWorkers(db), trouble),
    repeat(SCHEDULE_EVERY_MS, () => queueDueWatches(db), trouble),
    repeat(REFRESH_EVERY_MS, () => derived.refresh({ signal: leave.signal }), trouble),
    repeat(FORGET_EVERY_MS, () => deleteOldGroups(db, { days: KEPT_DAYS }), trouble),
  ];
  let stopping: Promise<void> | undefined;
  const ended = runner.promise.finally(async () => {
    await Promise.all(chores.map((stop) => stop()));
    await presence.end();
  });
  ended.catch(() => {});
  const stop = () => {
    leave.abort();
    return runner.stop().then(() => ended);
  };
  return { ended, stop: () => (stopping ??= stop()) };
}

/** Does what is waiting in the queue now, and ends. Jobs that wait for another attempt are left for later. */
export async function workOnce(options: WorkerOptions & { signal?: AbortSignal }): Promise<void> {
  const presence = createPresence(options);
  await releaseGoneWorkers(options.db);
  await queueDueWatches(options.db);
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => {
    options.signal?.addEventListener('abort', () => void workerPool.gracefulShutdown());
  });
  const tasks = options.tasks ?? listTasks(options.model);
  const derived = keepDerived(options.db, namesOf(tasks));
  const stopBeating = repeat(BEAT_EVERY_MS, () => presence.beat(), options.onTrouble ?? (() => {}));
  try {
    await runOnce({
      ...toQueueOptions(options, presence),
      events,
      taskList: toTaskList({ ...options, tasks }, derived),
    });
    await derived.refresh({ signal: options.signal, isLast: true });
  } finally {
    await stopBeating();
    await presence.end();
  }
}

function namesOf(tasks: readonly JobTask[]): string[] {
  return tasks.map(({ name }) => name);
}

interface LatePresence extends WorkerPresence {
  announce(queueId: string): Promise<void>;
}

/** A worker shows itself when the queue has given it its id, and before it takes its first job. */
function createPresence({ url, concurrency, model, onStart }: WorkerOptions): LatePresence {
  let announced: Promise<WorkerPresence> | undefined;
  return {
    async announce(queueId) {
      if (announced) return void (await announced);
      announced = announceWorker(url, { queueId, concurrency, model: model?.model });
      await announced;
      onStart?.(queueId);
    },
    beat: async () => (await announced)?.beat(),
    end: async () => (await announced)?.end(),
  };
}

function toQueueOptions({ url, concurrency }: WorkerOptions, presence: LatePresence) {
  return {
    connectionString: url,
    schema: QUEUE_SCHEMA,
    // One connection listens, the others fetch jobs and note their ends.
    maxPoolSize: concurrency + 2,
    concurrency,
    pollInterval: POLL_EVERY_MS,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: 0,
    logger: new Logger(() => () => {}),
    preset: {
      // With these the queue waits, when it ends, until it has noted how every job went; without them it does not.
      worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 },
      plugins: [
        {
          name: 'claimboard-presence',
          version: '1.0.0',
          worker: {
            hooks: {
              startWorker: (_: unknown, { worker }: { worker: { workerPool: { id: string } } }) =>
                presence.announce(worker.workerPool.id),
            },
          },
        },
      ],
    },
  };
}

function toTaskList(
  { db, tasks, onDone, onFailure }: WorkerOptions & { tasks: readonly JobTask[] },
  derived: DerivedKeeper,
): TaskList {
  const entries = tasks.map((task) => {
    const work: TaskList[string] = async (payload, { abortSignal: signal, job }) => {
      const { jobId } = queueEntry.parse(payload);
      const begun = performance.now();
      try {
        const done = await runJob({ db, task, jobId, signal });
        if (done) {
          derived.note(done.report);
          onDone?.({ ...done, ms: performance.now() - begun });
        }
      } catch (thrown) {
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        const { attempts: attempt, max_attempts: maxAttempts } = job;
        onFailure?.({ jobId, task: task.name, error, attempt, maxAttempts });
        throw error;
      }
    };
    return [task.name, work] as const;
  });
  return Object.fromEntries(entries);
}

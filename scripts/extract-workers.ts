import { Worker } from 'node:worker_threads';
import type { ExtractedLines } from '#app/ingest/extract-lines.ts';
import type { ByteLine } from '#app/sources/byte-lines.ts';

/** Batches that wait for one worker: enough to keep it busy, few enough to keep memory flat. */
const QUEUED_PER_WORKER = 4;

/** Extracts batches of lines in worker threads and gives the results back in the order of the batches. */
export async function* extractInWorkers(
  batches: AsyncIterable<ByteLine[]>,
  { jobs, isExplained }: { jobs: number; isExplained: boolean },
): AsyncGenerator<ExtractedLines> {
  const workers = Array.from({ length: jobs }, () => new ExtractWorker(isExplained));
  const pending: Promise<ExtractedLines>[] = [];
  try {
    let next = 0;
    for await (const lines of batches) {
      pending.push(workers[next++ % jobs]!.extract(lines));
      if (pending.length >= jobs * QUEUED_PER_WORKER) yield await pending.shift()!;
    }
    while (pending.length > 0) yield await pending.shift()!;
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

/** One thread; it answers in the order in which it is asked. */
class ExtractWorker {
  // A worker thread needs plain JavaScript: the launcher starts the same bundle in it.
  readonly #thread: Worker;
  readonly #waiting: PromiseWithResolvers[] = [];

  constructor(isExplained: boolean) {
    this.#thread = new Worker(new URL('./claimboard.js', import.meta.url), { workerData: { isExplained } });
    this.#thread.on('message', (result: ExtractedLines) => this.#waiting.shift()?.resolve(result));
    this.#thread.on('error', (error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  extract(lines: ByteLine[]): Promise<ExtractedLines> {
    const result = new Promise<ExtractedLines>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    // Whoever waits for an earlier batch meets this one's failure later; that is no unhandled rejection.
    result.catch(() => {});
    this.#thread.postMessage(lines);
    return result;
  }

  async stop(): Promise<void> {
    await this.#thread.terminate();
  }
}

interface PromiseWithResolvers {
  resolve: (result: ExtractedLines) => void;
  reject: (error: unknown) => void;
}

import type { JobTask } from './task.ts';
import { fetchWatch } from './tasks/fetch-watch.ts';
import { ingestBatch } from './tasks/ingest-batch.ts';
import { readPapers } from './tasks/read-papers.ts';

/** Everything that a worker can do; a new task is a file in tasks/ and a line here. */
export const TASKS: readonly JobTask[] = [ingestBatch, readPapers, fetchWatch];

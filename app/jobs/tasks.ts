import type { ModelClient } from '#app/llm/model-client.ts';
import type { JobTask } from './task.ts';
import { fetchWatch } from './tasks/fetch-watch.ts';
import { ingestBatch } from './tasks/ingest-batch.ts';
import { readPapers } from './tasks/read-papers.ts';
import { readWithModel } from './tasks/read-with-model.ts';

/**
 * Everything that a worker can do; a new task is a file in tasks/ and a line here.
 * @param model that the worker can ask, where there is one
 */
export function listTasks(model?: ModelClient): JobTask[] {
  return [ingestBatch, readPapers, fetchWatch, ...(model ? [readWithModel(model)] : [])];
}

import type { AppLoadContext } from '@remix-run/node';
import type { Kysely } from 'kysely';
import { queueModelReading } from '#app/jobs/queue-model-reading.ts';
import { queueReading } from '#app/jobs/queue-reading.ts';
import type { QueuedJobs } from '#app/jobs/queued-jobs.ts';
import { queueFetch } from '#app/jobs/queue-watches.ts';
import { cancelJobs, retryFailedJobs } from '#db/jobs/steer-jobs.server.ts';
import { findWatch } from '#db/jobs/watches.server.ts';
import type { Database } from '#db/schema.ts';
import type { JobsForm } from './jobs-form.server.ts';

/** Does what a button of the page asks for. Returns what was done, in a sentence. */
export async function steer(
  db: Kysely<Database>,
  sent: JobsForm,
  model: AppLoadContext['model'],
): Promise<string> {
  switch (sent.intent) {
    case 'retry-job':
      return toSentence(await retryFailedJobs(db, { jobIds: [sent.id] }), 'queued again');
    case 'retry-group':
      return toSentence(await retryFailedJobs(db, { groupIds: [sent.id] }), 'queued again');
    case 'retry-all':
      return toSentence(await retryFailedJobs(db, 'all'), 'queued again');
    case 'cancel-job':
      return toSentence(await cancelJobs(db, { jobIds: [sent.id] }), 'cancelled');
    case 'cancel-group':
      return toSentence(await cancelJobs(db, { groupIds: [sent.id] }), 'cancelled');
    case 'read-old':
    case 'read-all':
      return describeQueued(await queueReading(db, { all: sent.intent === 'read-all' }));
    case 'read-with-model':
      return readWithModel(db, sent, model);
    case 'fetch-watch':
      return fetchNow(db, sent.id);
  }
}

async function readWithModel(
  db: Kysely<Database>,
  { mode, budget }: Extract<JobsForm, { intent: 'read-with-model' }>,
  model: AppLoadContext['model'],
): Promise<string> {
  if (!model) return 'No language model is named: set LLM_BASE_URL and LLM_MODEL.';
  if (budget !== undefined && !model.hasPrices)
    return 'A budget needs prices: set LLM_PRICE_IN and LLM_PRICE_OUT.';
  return describeQueued(await queueModelReading(db, { mode, model: model.name, budget }));
}

function describeQueued({ queued, retried, waiting }: QueuedJobs): string {
  if (queued + retried > 0) return toSentence(queued + retried, 'queued');
  return waiting > 0 ? 'That is queued already.' : 'There is nothing to read.';
}

async function fetchNow(db: Kysely<Database>, id: number): Promise<string> {
  const watch = await findWatch(db, id);
  if (!watch) return 'That source is watched no longer.';
  await queueFetch(db, watch);
  return `The fetching of ${watch.source} is queued.`;
}

function toSentence(jobs: number, what: string): string {
  return jobs === 1 ? `1 job ${what}.` : `${jobs} jobs ${what}.`;
}

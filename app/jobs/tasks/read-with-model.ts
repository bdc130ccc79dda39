import { z } from 'zod';
import { MODEL_MODES } from '#app/extraction/llm/reading-mode.ts';
import { readStored } from '#app/ingest/read-stored.ts';
import type { ReadingReport } from '#app/ingest/reading-report.ts';
import { openGroupAllowance } from '#app/llm/group-allowance.ts';
import { keepAnswers } from '#app/llm/kept-answers.ts';
import type { ModelClient } from '#app/llm/model-client.ts';
import { findGroupBudget } from '#db/jobs/group-budget.server.ts';
import { nameModelTask } from '../model-task.ts';
import { JobStopped, type JobReport, type JobTask } from '../task.ts';

const payload = z.object({
  mode: z.enum(MODEL_MODES),
  model: z.string(),
  /** Of prompt and rules when the job was queued: another version is another job. */
  version: z.string(),
  paperIds: z.array(z.int().positive()),
});

export type ReadWithModelPayload = z.infer<typeof payload>;

/** How often it is tried: an endpoint may be out of reach for half an hour. */
export const MODEL_ATTEMPTS = 8;

/**
 * Reads stored papers with a model's help, each stored as soon as its answer is in. Begun again it asks only about those that
 * are left. A budget that is used up ends it without failure.
 */
export function readWithModel(client: ModelClient): JobTask<ReadWithModelPayload> {
  return {
    name: nameModelTask(client.model),
    payload,
    maxAttempts: MODEL_ATTEMPTS,
    async run({ mode, model, paperIds }, { db, groupId, signal }) {
      if (model !== client.model) throw new Error(`this worker asks ${client.model}, not ${model}`);
      if (!client.hasPrices && (await findGroupBudget(db, groupId)) !== null)
        throw new Error('its budget needs prices: start the worker with LLM_PRICE_IN and LLM_PRICE_OUT set');
      const budget = openGroupAllowance(db, groupId);
      const limited = client.withLimits({ budget, signal });
      const { concurrency, isDown } = limited;
      const answers = keepAnswers(db, limited);
      const report = await readStored(db, { mode, answers }, { paperIds, signal, concurrency, isDown });
      if (report.stopped === 'interrupted') throw new JobStopped();
      if (report.stopped === 'endpoint') throw new Error(report.stopMessage ?? 'the endpoint keeps failing');
      return toJobReport(report);
    },
  };
}

function toJobReport(report: ReadingReport): JobReport {
  const { rules, model, both } = report.claims;
  return {
    papers: report.papers,
    claims: rules + model + both,
    'by the model alone': model,
    'for review': addUp(report.disagreements),
    'proposals rejected': addUp(report.rejections),
    answers: report.answered,
    unanswered: report.failed.length,
    unread: report.waiting - report.failed.length,
  };
}

function addUp(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

import type { Kysely } from 'kysely';
import type { ModelReading } from '#app/extraction/llm/read-with-model.ts';
import { NO_RECORD } from '#app/extraction/llm/track-record.ts';
import type { ModelMode } from '#app/extraction/llm/reading-mode.ts';
import * as registry from '#app/extraction/registry/registry.ts';
import type { AnswerSource } from '#app/llm/kept-answers.ts';
import { completeReading, type Plan } from '#app/llm/read-text.ts';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import type { PaperToExtract } from '#db/papers/list-papers-to-extract.server.ts';
import { storeModelFindings } from '#db/llm/store-model-findings.server.ts';
import type { Database } from '#db/schema.ts';
import { countCall, countReading, type ReadingReport } from './reading-report.ts';

/** A reader with a model; none in mode `rules`. */
export type Reader =
  { readonly mode: 'rules' } | { readonly mode: ModelMode; readonly answers: AnswerSource };

/** A paper, and what the rules read in it. */
export interface PlannedPaper {
  readonly paper: PaperToExtract;
  readonly plan: Plan;
}

/**
 * Asks about one paper, joins the answer with the rules' reading and stores both, in a transaction of their own.
 * @returns whether the answer was known already
 * @throws {ModelFailure} where no answer is to be had; nothing has been changed then
 */
export async function readPaper(
  db: Kysely<Database>,
  {
    paper,
    plan,
    runId,
    reader,
  }: PlannedPaper & { runId: number; reader: Exclude<Reader, { mode: 'rules' }> },
  report: ReadingReport,
): Promise<boolean> {
  const answer = await reader.answers.ask(paper, { runId, paperId: paper.id }, (call) =>
    countCall(report, call),
  );
  const reading = completeReading(paper, reader.mode, plan, answer, reader.answers.record);
  await storeReadings(db, { runId, model: reader.answers.model }, [{ paper, reading }]);
  report.answered++;
  if (answer.isKept) report.fromKept++;
  if (answer.outcome === 'refused') report.refused++;
  countReading(report, reading);
  return answer.isKept;
}

/** The reading of a paper that no model is asked about. */
export function readAlone({ paper, plan }: PlannedPaper, reader: Reader): ModelReading {
  return reader.mode === 'rules'
    ? {
        extraction: plan.rules,
        sources: plan.rules.claims.map(() => 'rules'),
        disagreements: [],
        rejections: [],
        record: NO_RECORD,
      }
    : completeReading(paper, reader.mode, plan);
}

/** A paper with what was read in it. */
export interface ReadPaper {
  readonly paper: PaperToExtract;
  readonly reading: ModelReading;
}

/**
 * Stores readings whole, all in one transaction. Where an abstract has changed meanwhile nothing is stored of its reading: the
 * paper waits to be read again.
 */
export async function storeReadings(
  db: Kysely<Database>,
  { runId, model }: { runId: number; model: string },
  readings: readonly ReadPaper[],
): Promise<void> {
  if (readings.length === 0) return;
  const extractions = readings.map(({ paper: { id, abstractSha256 }, reading: { extraction } }) => ({
    paperId: id,
    abstractSha256,
    extraction,
  }));
  await db.transaction().execute(async (transaction) => {
    await storeExtractions(transaction, runId, extractions, registry);
    for (const { paper, reading } of readings)
      if (hasModelFindings(reading)) await storeModelFindings(transaction, { paper, runId, model, reading });
  });
}

function hasModelFindings({ sources, disagreements, rejections }: ModelReading): boolean {
  return disagreements.length > 0 || rejections.length > 0 || sources.some((source) => source !== 'rules');
}

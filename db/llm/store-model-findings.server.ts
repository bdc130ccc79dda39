import { sql, type Transaction } from 'kysely';
import type { Claim } from '#app/extraction/claim.ts';
import type { Disagreement } from '#app/extraction/llm/merge-claims.ts';
import type { ModelReading } from '#app/extraction/llm/read-with-model.ts';
import { toStoredName } from '../names/own-name.ts';
import type { PaperToExtract } from '../papers/list-papers-to-extract.server.ts';
import type { Database } from '../schema.ts';
import { dropUnstorable } from '../storable-text.ts';
import { describeDisagreement } from './describe-disagreement.ts';

const LONGEST_QUOTE = 500;
const LONGEST_ANSWER = 10_000;

/**
 * Adds a model's part to a reading that `storeExtractions` has just stored in the same transaction: which claims it found, where it
 * disagrees with the rules, and what it proposed in vain.
 */
export async function storeModelFindings(
  transaction: Transaction<Database>,
  {
    paper,
    runId,
    model,
    reading,
  }: {
    paper: Pick<PaperToExtract, 'id' | 'abstractSha256'>;
    runId: number;
    model: string;
    reading: ModelReading;
  },
): Promise<void> {
  if (!(await isStillThere(transaction, paper))) return;
  const { id: paperId } = paper;
  const { extraction, sources, disagreements, rejections } = reading;
  const found = extraction.claims.map((claim, i) => ({ ...toKey(claim), found_by: sources[i] }));
  await insertSources(
    transaction,
    paperId,
    model,
    found.filter(({ found_by }) => found_by !== 'rules'),
  );
  const disputed = disagreements.map((disagreement, position) => ({
    ...toKey(extraction.claims[disagreement.claim] as Claim),
    ...toJson(disagreement),
    note: describeDisagreement(disagreement, model),
    position,
  }));
  await insertDisagreements(transaction, paperId, model, disputed);
  if (rejections.length > 0)
    await transaction
      .insertInto('llmRejections')
      .values(
        rejections.map(({ quote, reason, answer }, position) => ({
          paperId,
          runId,
          position,
          quote: dropUnstorable(quote.slice(0, LONGEST_QUOTE)),
          reason,
          answer: dropUnstorable((JSON.stringify(answer) ?? 'null').slice(0, LONGEST_ANSWER)),
        })),
      )
      .execute();
}

/** Whether the abstract is still the one that was read. */
async function isStillThere(
  transaction: Transaction<Database>,
  { id, abstractSha256 }: Pick<PaperToExtract, 'id' | 'abstractSha256'>,
): Promise<boolean> {
  const found = await transaction
    .selectFrom('papers')
    .where('id', '=', id)
    .where('abstractSha256', '=', abstractSha256)
    .select('id')
    .executeTakeFirst();
  return found !== undefined;
}

/** How a claim of an extraction is found among the stored ones. */
function toKey({ start, end, kind, method }: Claim) {
  return { start_offset: start, end_offset: end, kind, method_name: toStoredName(method) };
}

function toJson({ kind, slots, rules, model }: Disagreement) {
  return { disagreement: kind, slots, rules_reading: rules, model_reading: model };
}

async function insertSources(
  transaction: Transaction<Database>,
  paperId: number,
  model: string,
  rows: readonly unknown[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into claim_sources (claim_id, paper_id, found_by, model)
    select claim.id, claim.paper_id, given.found_by, ${model}
    from json_to_recordset(${JSON.stringify(rows)}) as given (
      start_offset integer, end_offset integer, kind text, method_name text, found_by text
    )
    join claims claim on claim.paper_id = ${paperId}::int and not claim.is_detached
      and (claim.start_offset, claim.end_offset, claim.kind) = (given.start_offset, given.end_offset, given.kind)
      and claim.method_name is not distinct from given.method_name
    on conflict (claim_id) do nothing
  `.execute(transaction);
}

async function insertDisagreements(
  transaction: Transaction<Database>,
  paperId: number,
  model: string,
  rows: readonly unknown[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    with given as materialized (
      select claim.id as claim_id, claim.paper_id, given.*
      from json_to_recordset(${JSON.stringify(rows)}) as given (
        start_offset integer, end_offset integer, kind text, method_name text, position integer, disagreement text,
        slots jsonb, rules_reading jsonb, model_reading jsonb, note text
      )
      join claims claim on claim.paper_id = ${paperId}::int and not claim.is_detached
        and (claim.start_offset, claim.end_offset, claim.kind) = (given.start_offset, given.end_offset, given.kind)
        and claim.method_name is not distinct from given.method_name
    ), noted as (
      insert into claim_disagreements (claim_id, note)
      select claim_id, note from given
      on conflict (claim_id) do update set note = excluded.note
    )
    insert into reading_disagreements (paper_id, position, claim_id, kind, slots, rules_reading, model_reading, model)
    select paper_id, position, claim_id, disagreement, slots, nullif(rules_reading, 'null'),
      nullif(model_reading, 'null'), ${model}
    from given
  `.execute(transaction);
}

import { sql, type Insertable, type Kysely } from 'kysely';
import type { Database, LlmCallsTable } from '../schema.ts';

export type CallToRecord = Insertable<LlmCallsTable>;

/** Enters a call in the books. Its paper may have become one with another while the model was asked. */
export async function insertCall(
  db: Kysely<Database>,
  { paperId = null, ...call }: CallToRecord,
): Promise<void> {
  const standing = sql<number | null>`(
    select id from papers
    where id = coalesce((select paper_id from paper_moves where former_id = ${paperId}::int), ${paperId}::int)
    for key share
  )`;
  await db
    .insertInto('llmCalls')
    .values({ ...call, paperId: standing })
    .execute();
}

/** What calls took together. */
export interface Spending {
  calls: number;
  inputTokens: number;
  outputTokens: number;
  /** US dollars. */
  cost: number;
}

/** What a run or a paper has taken so far, over all times it was asked for. */
export async function findSpending(
  db: Kysely<Database>,
  { runId, paperId }: { runId?: number; paperId?: number },
): Promise<Spending> {
  let calls = db.selectFrom('llmCalls');
  if (runId !== undefined) calls = calls.where('runId', '=', runId);
  if (paperId !== undefined) calls = calls.where('paperId', '=', paperId);
  const { count, input, output, cost } = await calls
    .select((eb) => [
      eb.fn.countAll<string>().as('count'),
      eb.fn.sum<string | null>('inputTokens').as('input'),
      eb.fn.sum<string | null>('outputTokens').as('output'),
      eb.fn.sum<number | null>('cost').as('cost'),
    ])
    .executeTakeFirstOrThrow();
  return {
    calls: Number(count),
    inputTokens: Number(input ?? 0),
    outputTokens: Number(output ?? 0),
    cost: Number(cost ?? 0),
  };
}

import { sql, type Insertable, type Kysely } from 'kysely';
import type { Database, LlmAnswersTable } from '../schema.ts';

/** What was asked of which model. */
export interface AskedQuestion extends Pick<LlmAnswersTable, 'textSha256' | 'model'> {
  /** Versions of the prompt whose answers will do, the preferred one first. */
  promptVersions: readonly string[];
}
export type KeptAnswer = Pick<
  LlmAnswersTable,
  'outcome' | 'answer' | 'inputTokens' | 'outputTokens' | 'cost' | 'seconds'
>;

/** What the model answered to the same question before, if it was asked, to the preferred version that there is an answer to. */
export async function findAnswer(
  db: Kysely<Database>,
  { textSha256, model, promptVersions }: AskedQuestion,
): Promise<KeptAnswer | undefined> {
  return db
    .selectFrom('llmAnswers')
    .where('textSha256', '=', textSha256)
    .where('model', '=', model)
    .where('promptVersion', 'in', promptVersions)
    .select(['outcome', 'answer', 'inputTokens', 'outputTokens', 'cost', 'seconds'])
    .orderBy(sql`array_position(${promptVersions}::text[], prompt_version)`)
    .limit(1)
    .executeTakeFirst();
}

/** Keeps an answer; one that is there already stays. */
export async function insertAnswer(db: Kysely<Database>, answer: Insertable<LlmAnswersTable>): Promise<void> {
  await db
    .insertInto('llmAnswers')
    .values(answer)
    .onConflict((conflict) => conflict.columns(['textSha256', 'model', 'promptVersion']).doNothing())
    .execute();
}

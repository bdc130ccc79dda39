import type { Insertable, Kysely } from 'kysely';
import type { Database, LlmAnswersTable } from '../schema.ts';

/** What an answer is an answer to. */
export type AnswerKey = Pick<LlmAnswersTable, 'textSha256' | 'model' | 'promptVersion'>;
export type KeptAnswer = Pick<
  LlmAnswersTable,
  'outcome' | 'answer' | 'inputTokens' | 'outputTokens' | 'cost' | 'seconds'
>;

/** What the model answered to the same question before, if it was asked. */
export async function findAnswer(db: Kysely<Database>, key: AnswerKey): Promise<KeptAnswer | undefined> {
  return db
    .selectFrom('llmAnswers')
    .where('textSha256', '=', key.textSha256)
    .where('model', '=', key.model)
    .where('promptVersion', '=', key.promptVersion)
    .select(['outcome', 'answer', 'inputTokens', 'outputTokens', 'cost', 'seconds'])
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

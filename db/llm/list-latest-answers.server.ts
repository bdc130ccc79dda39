import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** What a model answered about a text, whichever model it was. */
export interface LatestAnswer {
  textSha256: string;
  answer: string;
}

/** The latest answer to each text that a model has not refused, the latest first. */
export async function listLatestAnswers(
  db: Kysely<Database>,
  { limit }: { limit: number },
): Promise<LatestAnswer[]> {
  return db
    .selectFrom((eb) =>
      eb
        .selectFrom('llmAnswers')
        .where('outcome', '=', 'answered')
        .distinctOn('textSha256')
        .select(['textSha256', 'answer', 'createdAt'])
        .orderBy('textSha256')
        .orderBy('createdAt', 'desc')
        .as('latest'),
    )
    .select(['latest.textSha256', 'latest.answer'])
    .orderBy('latest.createdAt', 'desc')
    .orderBy('latest.textSha256')
    .limit(limit)
    .execute();
}

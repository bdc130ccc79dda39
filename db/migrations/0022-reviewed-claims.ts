import { sql, type Kysely } from 'kysely';

/** Claims that somebody has reviewed are few among many; whoever asks for them must not read all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index current_claims_reviewed on current_claims (id) where review_action is not null;
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index current_claims_reviewed`.execute(db);
}

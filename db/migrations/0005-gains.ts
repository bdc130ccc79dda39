import { sql, type Kysely } from 'kysely';

/** Gains by basis, the largest first: what the page of improvements asks for, without a look at the scores. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index claims_gains on claims (basis, value desc, id) where kind = 'gain' and not is_reviewed;
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index claims_gains`.execute(db);
}

import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from './schema.ts';

/** Number of the advisory lock that writers of one database take in turn. */
const WRITERS = 7_463_001;

/** Runs `work` in the transaction that `db` already is, or else in one of its own. */
export async function inTransaction<Result>(
  db: Kysely<Database>,
  work: (transaction: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  return db.isTransaction ? work(db as Transaction<Database>) : db.transaction().execute(work);
}

/**
 * Makes writers wait for one another until the end of the transaction, so that two that name the same new benchmark or
 * title agree on it. Transactions are short: the reading of texts happens outside.
 */
export async function takeWritersTurn(transaction: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${WRITERS})`.execute(transaction);
}

/** The same without waiting: false where another writer has its turn. */
export async function tryWritersTurn(transaction: Transaction<Database>): Promise<boolean> {
  const { rows } = await sql<{ isOurs: boolean }>`
    select pg_try_advisory_xact_lock(${WRITERS}) as is_ours
  `.execute(transaction);
  return rows[0]?.isOurs ?? false;
}

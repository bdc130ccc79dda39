import { sql, type Kysely } from 'kysely';
import { ConfigurationError } from '../configuration-error.ts';

/** Names are found by any part of them, and by other spellings, without reading them all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(db).catch((error: unknown) => {
    throw new ConfigurationError(
      'This Postgres lacks the extension pg_trgm, or its user may not create it. Install the package postgresql-contrib, ' +
        'and have a superuser say "create extension pg_trgm" in the database.',
      { cause: error },
    );
  });
  await sql`
    create index benchmark_aliases_trigrams on benchmark_aliases using gin (key gin_trgm_ops);
    create index method_aliases_trigrams on method_aliases using gin (key gin_trgm_ops);
  `.execute(db);
}

/** The extension stays: somebody else may use it by now. */
export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index benchmark_aliases_trigrams, method_aliases_trigrams`.execute(db);
}

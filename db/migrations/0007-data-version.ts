import { sql, type Kysely } from 'kysely';

/** Everything that a page is made of. */
const SHOWN =
  'papers readings extraction_runs benchmarks benchmark_aliases methods method_aliases claims passed_over checks ' +
  'check_claims implied_scores implied_score_claims reviews';

/**
 * Counts the changes, so that a page knows whether it is still what it was. Each transaction has a row of its own: one
 * row for all would make writers wait for each other, and a sequence would count before the change can be seen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table data_changes (
      transaction_id xid8 primary key,
      changes bigint not null
    );
    comment on table data_changes is 'The sum of changes is the version of the data; transaction 0 stands for the past.';

    create function count_change() returns trigger language plpgsql as $$
    begin
      insert into data_changes values (pg_current_xact_id(), 1)
      on conflict (transaction_id) do update set changes = data_changes.changes + 1;
      return null;
    end
    $$;
  `.execute(db);
  for (const table of SHOWN.split(' '))
    await sql`
      create trigger ${sql.id(`${table}_counted`)} after insert or update or delete or truncate on ${sql.table(table)}
        for each statement execute function count_change()
    `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of SHOWN.split(' '))
    await sql`drop trigger ${sql.id(`${table}_counted`)} on ${sql.table(table)}`.execute(db);
  await sql`drop table data_changes`.execute(db);
  await sql`drop function count_change`.execute(db);
}

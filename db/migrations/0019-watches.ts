import { sql, type Kysely } from 'kysely';

/** Sources that are fetched again and again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table watches (
      id integer generated always as identity primary key,
      source text not null unique,
      interval_seconds integer not null check (interval_seconds > 0),
      created_at timestamptz not null default now(),
      due_at timestamptz not null default now(),
      last_run_at timestamptz,
      last_report jsonb,
      last_error text
    );
    create index watches_due on watches (due_at);
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table watches`.execute(db);
}

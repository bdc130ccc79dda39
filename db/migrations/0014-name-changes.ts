import { sql, type Kysely } from 'kysely';

/** Tables that pages show: see 0007. */
const SHOWN = ['name_changes', 'near_names', 'dismissed_pairs'];

/**
 * What people change about benchmarks, methods and their names, as history that is only ever added to. A benchmark that was
 * merged into another one keeps its row: its address leads on, and the merge can be taken back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table benchmarks
      add column edited_facts text[] not null default '{}',
      add column merged_into_id integer references benchmarks on delete restrict,
      add check (merged_into_id <> id);
    comment on column benchmarks.edited_facts is 'Columns that a person has set: the registry leaves them alone.';
    comment on column benchmarks.merged_into_id is 'One that has not been merged itself: one step leads to it.';
    alter table methods
      add column merged_into_id integer references methods on delete restrict,
      add check (merged_into_id <> id);
    create index benchmarks_merged on benchmarks (merged_into_id) where merged_into_id is not null;
    create index methods_merged on methods (merged_into_id) where merged_into_id is not null;

    create table name_changes (
      id integer generated always as identity primary key,
      what text not null check (what in ('benchmark', 'method')),
      subject_ids integer[] not null,
      kind text not null check (kind in ('edit', 'merge', 'split', 'add-alias', 'remove-alias', 'revert')),
      user_id integer not null references users on delete restrict,
      note text,
      before jsonb not null,
      after jsonb not null,
      labels jsonb not null,
      reverts_id integer unique references name_changes on delete restrict,
      created_at timestamptz not null default now(),
      check ((kind = 'revert') = (reverts_id is not null))
    );
    comment on column name_changes.subject_ids is
      'Benchmarks or methods whose history it belongs to. Their rows may be gone: a split that is taken back removes one.';
    comment on column name_changes.before is 'Changed columns of changed rows by id; null for a row that is not there.';
    comment on column name_changes.labels is 'What the ids in before and after were called at the time.';
    create index name_changes_subjects on name_changes using gin (subject_ids);
    create index name_changes_user on name_changes (user_id);

    create function keep_history() returns trigger language plpgsql as $$
    begin
      raise exception '% are history: add another one instead', replace(tg_table_name, '_', ' ')
        using errcode = 'restrict_violation';
    end
    $$;
    create trigger name_changes_are_append_only before update or delete or truncate on name_changes
      for each statement execute function keep_history();
  `.execute(db);
  await createPairs(db);
  for (const table of SHOWN)
    await sql`
      create trigger ${sql.id(`${table}_counted`)} after insert or update or delete or truncate on ${sql.table(table)}
        for each statement execute function count_change()
    `.execute(db);
}

/** Names that may mean the same, looked for after an ingest: to compare them all takes longer than a page may. */
async function createPairs(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table near_names (
      what text not null check (what in ('benchmark', 'method')),
      one_id integer not null,
      other_id integer not null,
      likeness real not null,
      claims integer not null,
      primary key (what, one_id, other_id),
      check (one_id < other_id)
    );
    comment on table near_names is 'Pairs of rows of benchmark_aliases or method_aliases that are spelt alike.';
    create index near_names_most on near_names (what, claims desc, one_id, other_id);

    create table dismissed_pairs (
      what text not null check (what in ('benchmark', 'method')),
      one_id integer not null,
      other_id integer not null,
      user_id integer not null references users on delete restrict,
      created_at timestamptz not null default now(),
      primary key (what, one_id, other_id),
      check (one_id < other_id)
    );
    comment on table dismissed_pairs is 'Pairs of benchmarks or methods that somebody has found to be two things.';
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table name_changes, near_names, dismissed_pairs;
    drop function keep_history;
    alter table methods drop column merged_into_id;
    alter table benchmarks drop column merged_into_id, drop column edited_facts;
  `.execute(db);
}

import { sql, type Kysely } from 'kysely';

/** Tables that pages show: see 0007. */
const SHOWN = ['conflicts', 'conflict_settlements', 'settled_claims'];

/**
 * Conflicts are kept in a table: to find them means to rank every board. Triggers note the boards that have changed, and
 * those alone are gone through again. What reviewers say about them is history that is only ever added to; it speaks of
 * claims, so that it holds wherever names are moved.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table conflicts (
      id integer generated always as identity primary key,
      benchmark_id integer not null references benchmarks on delete cascade,
      metric_key text not null,
      metric text not null,
      system_key text not null,
      claim_ids integer[] not null,
      papers integer not null,
      spread double precision not null,
      is_open boolean not null,
      unique (benchmark_id, metric_key, system_key)
    );
    create index conflicts_listed on conflicts (is_open, papers desc, spread desc, id);
    create index conflicts_claims on conflicts using gin (claim_ids) with (fastupdate = off);

    create table conflict_settlements (
      id integer generated always as identity primary key,
      user_id integer not null references users on delete restrict,
      verdict text not null check (verdict in ('stands', 'setups', 'open')),
      note text,
      label text not null,
      reverts_id integer unique references conflict_settlements on delete restrict,
      created_at timestamptz not null default now()
    );
    create index conflict_settlements_user on conflict_settlements (user_id);

    create table settled_claims (
      settlement_id integer not null references conflict_settlements on delete restrict,
      claim_id integer not null,
      value double precision not null,
      unit text,
      is_standing boolean,
      primary key (settlement_id, claim_id)
    );
    comment on column settled_claims.claim_id is 'No reference: history outlives a claim that is no longer read.';
    comment on column settled_claims.is_standing is 'Null where nothing is said of it any more.';
    create index settled_claims_latest on settled_claims (claim_id, settlement_id desc);

    create trigger conflict_settlements_are_append_only before update or delete or truncate on conflict_settlements
      for each statement execute function keep_history();
    create trigger settled_claims_are_append_only before update or delete or truncate on settled_claims
      for each statement execute function keep_history();
  `.execute(db);
  await noteChangedBoards(db);
  await queueContested(db);
  for (const table of SHOWN)
    await sql`
      create trigger ${sql.id(`${table}_counted`)} after insert or update or delete or truncate on ${sql.table(table)}
        for each statement execute function count_change()
    `.execute(db);
}

/** A queue without a key: writers never wait for each other here. */
async function noteChangedBoards(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table stale_boards (benchmark_id integer not null);

    create function note_boards_of_claims() returns trigger language plpgsql as $$
    begin
      insert into stale_boards
      select distinct alias.benchmark_id
      from changed join benchmark_aliases alias on alias.id = changed.benchmark_alias_id
      where changed.kind = 'score';
      return null;
    end
    $$;
    create trigger current_claims_added after insert on current_claims referencing new table as changed
      for each statement execute function note_boards_of_claims();
    create trigger current_claims_taken after delete on current_claims referencing old table as changed
      for each statement execute function note_boards_of_claims();

    create function note_boards_of_alias() returns trigger language plpgsql as $$
    begin
      insert into stale_boards values (old.benchmark_id), (new.benchmark_id);
      return null;
    end
    $$;
    create trigger benchmark_alias_moved after update on benchmark_aliases
      for each row when (old.benchmark_id <> new.benchmark_id) execute function note_boards_of_alias();

    create function note_boards_of_metric() returns trigger language plpgsql as $$
    begin
      insert into stale_boards values (new.id);
      return null;
    end
    $$;
    create trigger benchmark_metric_changed after update on benchmarks
      for each row when (old.metric is distinct from new.metric) execute function note_boards_of_metric();

    create function note_boards_of_method_alias() returns trigger language plpgsql as $$
    begin
      insert into stale_boards
      select distinct alias.benchmark_id
      from (
        select benchmark_alias_id from current_claims where method_alias_id = new.id and kind = 'score'
        union all
        select benchmark_alias_id from current_claims where base_alias_id = new.id and kind = 'score'
      ) claim
      join benchmark_aliases alias on alias.id = claim.benchmark_alias_id;
      return null;
    end
    $$;
    create trigger method_alias_moved after update on method_aliases
      for each row when (old.method_id <> new.method_id) execute function note_boards_of_method_alias();

    insert into stale_boards select id from benchmarks;
  `.execute(db);
}

/** Claims that papers contradict each other about wait for a reviewer earlier; those that are settled do not. */
async function queueContested(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function contested_claims(boards integer[]) returns setof integer language sql stable as $$
      select unnest(claim_ids) from conflicts where is_open and benchmark_id = any(boards)
    $$;

    create function note_contested() returns trigger language plpgsql as $$
    begin
      insert into review_queue_stale
      select distinct 'benchmark', benchmark_id from changed order by 2
      on conflict do nothing;
      return null;
    end
    $$;
    create trigger conflicts_found after insert on conflicts referencing new table as changed
      for each statement execute function note_contested();
    create trigger conflicts_changed after update on conflicts referencing new table as changed
      for each statement execute function note_contested();
    create trigger conflicts_gone after delete on conflicts referencing old table as changed
      for each statement execute function note_contested();
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop trigger current_claims_added on current_claims;
    drop trigger current_claims_taken on current_claims;
    drop trigger benchmark_alias_moved on benchmark_aliases;
    drop trigger benchmark_metric_changed on benchmarks;
    drop trigger method_alias_moved on method_aliases;
    drop function note_boards_of_claims, note_boards_of_alias, note_boards_of_metric, note_boards_of_method_alias;
    drop table stale_boards, conflicts, settled_claims, conflict_settlements;
    drop function note_contested;
    create or replace function contested_claims(boards integer[]) returns setof integer language sql stable as
      'select null::integer where false';
  `.execute(db);
}

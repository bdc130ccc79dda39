import { sql, type Kysely } from 'kysely';

/** What is known of services from earlier fetches, what watches have brought, and papers that their source has deleted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table answer_marks (
      address text primary key check (length(address) <= 2000),
      etag text,
      last_modified text,
      next text not null default '',
      kept_at timestamptz not null default now(),
      check (etag is not null or last_modified is not null)
    );
    comment on table answer_marks is 'What services marked answers with of which every paper is stored: asked again, they may say that nothing has changed.';
    comment on column answer_marks.next is 'By what the page after it is asked for; empty where it was the last.';
    create index answer_marks_kept on answer_marks (kept_at);

    create table source_progress (
      source text primary key check (length(source) <= 2000),
      place jsonb,
      place_expires_at timestamptz,
      harvested_to date,
      noted_at timestamptz not null default now(),
      check (place is not null or place_expires_at is null)
    );
    comment on table source_progress is 'How far sources have come; places are those of pages whose papers are stored.';
    comment on column source_progress.harvested_to is 'The day on which the latest complete harvest was begun, by the calendar of the service.';

    create table host_turns (
      host text primary key check (length(host) <= 300),
      next_at timestamptz not null
    );
    comment on table host_turns is 'When a host may be asked next, by whichever process: services count the requests of all of them.';

    create table withdrawn_papers (
      paper_id integer primary key references papers on delete cascade,
      withdrawn_on date not null default current_date
    );
    comment on table withdrawn_papers is 'Papers that their source has deleted. They stay, with everything that was read in them.';
    create trigger withdrawn_papers_counted after insert or update or delete or truncate on withdrawn_papers
      for each statement execute function count_change();

    create table watch_fetches (
      id integer generated always as identity primary key,
      watch_id integer not null references watches on delete cascade,
      begun_at timestamptz not null default now(),
      ended_at timestamptz,
      report jsonb,
      error text,
      remarks text[] not null default '{}',
      unused jsonb not null default '[]'
    );
    comment on column watch_fetches.ended_at is 'Null while it goes on, and for ever where its worker was killed.';
    comment on column watch_fetches.unused is 'The first records that could not be used: line and reason.';
    create index watch_fetches_latest on watch_fetches (watch_id, id desc);

    create table watch_finds (
      fetch_id integer not null references watch_fetches on delete cascade,
      paper_id integer not null references papers on delete cascade,
      outcome text not null check (outcome in ('inserted', 'updated', 'withdrawn')),
      primary key (fetch_id, paper_id, outcome)
    );
    comment on table watch_finds is 'The papers that a fetch has brought, or changed. Written with that change, which is counted: no trigger here.';
    create index watch_finds_paper on watch_finds (paper_id);
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table watch_finds, watch_fetches, withdrawn_papers, host_turns, source_progress, answer_marks`.execute(
    db,
  );
}

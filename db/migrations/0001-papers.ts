import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table extraction_runs (
      id integer generated always as identity primary key,
      extractor text not null,
      version text not null,
      settings jsonb not null default '{}',
      started_at timestamptz not null default now(),
      finished_at timestamptz,
      unique (extractor, version, settings)
    );

    create table papers (
      id integer generated always as identity primary key,
      slug text not null unique,
      source text not null,
      external_id text not null,
      title text not null,
      abstract text not null,
      abstract_sha256 text not null generated always as (
        encode(sha256(decode(replace(abstract, '\\', '\\\\'), 'escape')), 'hex')
      ) stored,
      url text,
      published_on date,
      authors text[] not null default '{}',
      is_digest boolean not null default false,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      -- to_tsvector takes no more than a megabyte.
      search_vector tsvector not null generated always as (
        setweight(to_tsvector('english', left(title, 10000)), 'A') ||
        setweight(to_tsvector('english', left(abstract, 100000)), 'B')
      ) stored,
      unique (source, external_id)
    -- The long columns lie elsewhere, so that lists and counts read few pages.
    ) with (toast_tuple_target = 256);
    comment on column papers.abstract_sha256 is 'Of the abstract in UTF-8. (convert_to does not count as immutable.)';
    comment on column papers.abstract is 'As given, untouched: every offset refers to it.';
    create index papers_latest on papers (published_on desc nulls last, id desc);
    create index papers_search on papers using gin (search_vector);

    -- A table of its own: to change a row of papers means to index its words again.
    create table readings (
      paper_id integer primary key references papers on delete cascade,
      run_id integer not null references extraction_runs on delete cascade
    );
    comment on table readings is 'Which run has read the text of a paper as it stands now; no row until one has.';
    create index readings_run on readings (run_id);
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table readings, papers, extraction_runs`.execute(db);
}

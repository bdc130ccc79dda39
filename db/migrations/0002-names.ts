import { sql, type Kysely } from 'kysely';

/**
 * Claims point at the name they use and the name points at the benchmark or method: to merge two names or to split them
 * again moves a name, and the leaderboards follow without a claim being touched.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table benchmarks (
      id integer generated always as identity primary key,
      slug text not null unique,
      name text not null,
      parent_id integer references benchmarks on delete set null,
      task text,
      metric text,
      is_lower_better boolean not null default false,
      min_value double precision,
      max_value double precision,
      is_registered boolean not null default false,
      check (parent_id <> id)
    );
    create index benchmarks_parent on benchmarks (parent_id) where parent_id is not null;

    create table benchmark_aliases (
      id integer generated always as identity primary key,
      key text not null unique,
      name text not null,
      benchmark_id integer not null references benchmarks on delete cascade,
      origin text not null check (origin in ('text', 'registry', 'person'))
    );
    comment on column benchmark_aliases.key is 'The name without case, hyphens and spaces: equal keys are one name.';
    create index benchmark_aliases_benchmark on benchmark_aliases (benchmark_id);

    create table methods (
      id integer generated always as identity primary key,
      slug text not null unique,
      name text not null
    );

    create table method_aliases (
      id integer generated always as identity primary key,
      key text not null unique,
      name text not null,
      method_id integer not null references methods on delete cascade,
      origin text not null check (origin in ('text', 'registry', 'person'))
    );
    create index method_aliases_method on method_aliases (method_id);
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table method_aliases, methods, benchmark_aliases, benchmarks`.execute(db);
}

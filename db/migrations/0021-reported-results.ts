import { sql, type Kysely } from 'kysely';

/** Results that others report, kept apart from claims: they have no sentence. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reported_results (
      id integer generated always as identity primary key,
      origin text not null check (origin in ('papers-with-code', 'model-index')),
      benchmark_name text not null,
      benchmark_key text not null,
      task text,
      metric text not null,
      method_name text not null,
      value double precision not null,
      value_text text not null,
      paper_title text,
      url text,
      reported_on date,
      created_at timestamptz not null default now()
    );
    comment on table reported_results is 'Rows of other people''s leaderboards: numbers without a source sentence.';
    comment on column reported_results.benchmark_key is 'As in benchmark_aliases: a name finds its benchmark when it is shown.';
    create unique index reported_results_once on reported_results
      (origin, benchmark_key, metric, md5(method_name), md5(coalesce(url, '')), md5(coalesce(task, '')));
    create index reported_results_benchmark on reported_results (benchmark_key);
    create trigger reported_results_counted after insert or update or delete or truncate on reported_results
      for each statement execute function count_change();
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table reported_results`.execute(db);
}

import { sql, type Kysely } from 'kysely';

/** What language models answered, kept so that no question is paid for twice, and the books of every call. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table llm_answers (
      text_sha256 text not null,
      model text not null,
      prompt_version text not null,
      outcome text not null check (outcome in ('answered', 'refused')),
      answer text not null,
      input_tokens integer not null check (input_tokens >= 0),
      output_tokens integer not null check (output_tokens >= 0),
      cost double precision not null check (cost >= 0),
      seconds double precision not null check (seconds >= 0),
      created_at timestamptz not null default now(),
      primary key (text_sha256, model, prompt_version)
    );
    comment on table llm_answers is 'Answers as the models wrote them; they are grounded anew each time they are read.';
    comment on column llm_answers.text_sha256 is 'Of title and abstract, as a JSON array.';
    comment on column llm_answers.cost is 'US dollars; 0 where no price was known.';

    create table llm_calls (
      id bigint generated always as identity primary key,
      run_id integer references extraction_runs on delete set null,
      paper_id integer references papers on delete set null,
      model text not null,
      outcome text not null,
      input_tokens integer not null check (input_tokens >= 0),
      output_tokens integer not null check (output_tokens >= 0),
      cost double precision not null check (cost >= 0),
      is_estimate boolean not null,
      seconds double precision not null check (seconds >= 0),
      created_at timestamptz not null default now()
    );
    create index llm_calls_run on llm_calls (run_id);
    create index llm_calls_paper on llm_calls (paper_id);
    comment on table llm_calls is 'One row for each call to an endpoint, whatever came of it; only ever added to.';
    comment on column llm_calls.is_estimate is
      'The endpoint did not say what the call took: the most that it can have been.';
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table llm_calls, llm_answers`.execute(db);
}

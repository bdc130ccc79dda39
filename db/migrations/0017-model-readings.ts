import { sql, type Kysely } from 'kysely';

/** What pages show of a model's part in a reading. */
const SHOWN = ['claim_sources', 'reading_disagreements'];

/** Which reading found a claim, where the readings disagree, and what a model proposed in vain. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table claim_sources (
      claim_id integer primary key references claims on delete cascade,
      paper_id integer not null references papers on delete cascade,
      found_by text not null check (found_by in ('model', 'both')),
      model text not null
    );
    create index claim_sources_paper on claim_sources (paper_id);
    comment on table claim_sources is 'Claims that a language model found; the rules alone found the others.';

    create table reading_disagreements (
      paper_id integer not null references papers on delete cascade,
      position integer not null,
      claim_id integer not null references claims on delete cascade,
      kind text not null check (kind in ('instruction', 'differs', 'filled', 'model only')),
      slots jsonb not null,
      rules_reading jsonb,
      model_reading jsonb,
      model text not null,
      primary key (paper_id, position)
    );
    create index reading_disagreements_claim on reading_disagreements (claim_id);
    comment on table reading_disagreements is
      'Claims that a person should look at, with both readings; a reading is null where it takes the number for no result.';

    create table llm_rejections (
      paper_id integer not null references papers on delete cascade,
      position integer not null,
      run_id integer references extraction_runs on delete set null,
      quote text not null,
      reason text not null,
      answer text not null,
      primary key (paper_id, position)
    );
    create index llm_rejections_reason on llm_rejections (reason);
    create index llm_rejections_run on llm_rejections (run_id);
    comment on table llm_rejections is 'Proposals of a model that the text does not bear out; answer is JSON as text.';
  `.execute(db);
  // The queue of reviews asks whether anybody reads a claim otherwise, and shows how.
  await sql`
    create function forget_disagreements() returns trigger language plpgsql as $$
    begin
      delete from claim_disagreements using deleted where claim_disagreements.claim_id = deleted.claim_id;
      return null;
    end
    $$;
    create trigger reading_disagreements_forgotten after delete on reading_disagreements
      referencing old table as deleted for each statement execute function forget_disagreements();
  `.execute(db);
  for (const table of SHOWN)
    await sql`
      create trigger ${sql.id(`${table}_counted`)} after insert or update or delete or truncate on ${sql.table(table)}
        for each statement execute function count_change()
    `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table llm_rejections, reading_disagreements, claim_sources;
    drop function forget_disagreements;
  `.execute(db);
}

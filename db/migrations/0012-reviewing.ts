import { sql, type Kysely } from 'kysely';

/** Columns of claims that a review may state; the rest (paper, run, rule, confidence) is the extractor's. */
const STATED =
  '{start_offset,end_offset,quote,value,low,unit,kind,basis,benchmark_name,benchmark_alias_id,metric,method_name,' +
  'method_alias_id,base_name,base_alias_id,role,versus,from_value,qualifier}';

/** Tables of this migration that pages show. */
const SHOWN = ['paper_reviews', 'review_skips', 'extraction_changes'];

export async function up(db: Kysely<unknown>): Promise<void> {
  await widenReviews(db);
  await createTables(db);
  for (const table of SHOWN)
    await sql`
      create trigger ${sql.id(`${table}_counted`)} after insert or update or delete or truncate on ${sql.table(table)}
        for each statement execute function count_change()
    `.execute(db);
}

/** What has been said can be taken back: by another review, for nothing is ever deleted. */
async function widenReviews(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table reviews drop constraint reviews_action_check;
    alter table reviews add constraint reviews_action_check
      check (action in ('accept', 'correct', 'reject', 'add', 'withdraw'));
    alter table reviews add column undoes_id integer references reviews on delete restrict;
    alter table reviews add column restores_id integer references reviews on delete restrict;
    alter table reviews add constraint reviews_state_claims
      check (after is null or after - ${sql.lit(STATED)}::text[] = '{}');
    create unique index reviews_undone on reviews (undoes_id) where undoes_id is not null;
    create index reviews_restored on reviews (restores_id) where restores_id is not null;
    create index reviews_user on reviews (user_id, id desc);
    create index reviews_day on reviews (user_id, created_at);
    comment on column reviews.action is 'withdraw: the claim stands as extracted, as if nobody had looked at it.';
    comment on column reviews.undoes_id is 'The review that this one takes back.';
    comment on column reviews.restores_id is 'The review whose state this one takes up again.';

    create or replace function state_claim(claim claims) returns setof current_claims language sql stable as $$
      select stated.*, nullif(review.action, 'withdraw')
      from (select) once
      left join lateral (
        select action, after from reviews
        where claim.is_reviewed and claim_id = claim.id
        order by id desc
        limit 1
      ) review on true
      cross join lateral jsonb_populate_record(claim, coalesce(review.after, '{}')) stated
      where not claim.is_detached and review.action is distinct from 'reject'
    $$;

    create function check_review_quote() returns trigger language plpgsql as $$
    begin
      perform refuse_quote(claim.paper_id, stated.start_offset, stated.end_offset, stated.quote)
      from claims claim
      join papers paper on paper.id = claim.paper_id
      cross join lateral jsonb_populate_record(claim, new.after) stated
      where claim.id = new.claim_id and not claim.is_detached
        and utf16_slice(paper.abstract, stated.start_offset, stated.end_offset) is distinct from stated.quote;
      return null;
    end
    $$;
    create trigger review_quoted after insert on reviews
      for each row when (new.after is not null) execute function check_review_quote();
  `.execute(db);
}

async function createTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper_reviews (
      id integer generated always as identity primary key,
      paper_id integer not null references papers on delete restrict,
      user_id integer references users on delete restrict,
      action text not null check (action in ('done', 'reopen')),
      abstract_sha256 text not null,
      created_at timestamptz not null default now()
    );
    comment on table paper_reviews is
      'Who has looked through a whole abstract; the latest row counts, for the abstract that it was said of.';
    create index paper_reviews_paper on paper_reviews (paper_id, id desc);
    create trigger paper_reviews_are_append_only before update or delete or truncate on paper_reviews
      for each statement execute function refuse_change_of_history();

    create table review_skips (
      user_id integer not null references users on delete cascade,
      claim_id integer not null references claims on delete cascade,
      created_at timestamptz not null default now(),
      primary key (user_id, claim_id)
    );
    create index review_skips_claim on review_skips (claim_id);

    create table extraction_changes (
      id integer generated always as identity primary key,
      paper_id integer not null references papers on delete cascade,
      run_id integer not null references extraction_runs on delete cascade,
      earlier_run_id integer references extraction_runs on delete set null,
      change text not null check (change in ('new', 'gone', 'otherwise')),
      claim_id integer references claims on delete set null,
      review_id integer references reviews on delete restrict,
      quote text not null,
      before jsonb,
      after jsonb,
      created_at timestamptz not null default now()
    );
    comment on table extraction_changes is 'What a run read otherwise than the run before it in the same abstract.';
    comment on column extraction_changes.review_id is 'The review that was in force, and stays so.';
    create index extraction_changes_run on extraction_changes (run_id, id);
    create index extraction_changes_paper on extraction_changes (paper_id);
    create index extraction_changes_claim on extraction_changes (claim_id) where claim_id is not null;
    create index extraction_changes_review on extraction_changes (review_id) where review_id is not null;
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table extraction_changes, review_skips, paper_reviews;
    drop trigger review_quoted on reviews;
    drop function check_review_quote;
    create or replace function state_claim(claim claims) returns setof current_claims language sql stable as $$
      select stated.*, review.action
      from (select) once
      left join lateral (
        select action, after from reviews
        where claim.is_reviewed and claim_id = claim.id
        order by id desc
        limit 1
      ) review on true
      cross join lateral jsonb_populate_record(claim, coalesce(review.after, '{}')) stated
      where not claim.is_detached and review.action is distinct from 'reject'
    $$;
    alter table reviews drop constraint reviews_state_claims;
    drop index reviews_user, reviews_day;
    alter table reviews drop column undoes_id;
    alter table reviews drop column restores_id;
    alter table reviews drop constraint reviews_action_check;
    -- The older tables know no such review.
    alter table reviews disable trigger reviews_are_append_only;
    delete from reviews where action = 'withdraw';
    alter table reviews enable trigger reviews_are_append_only;
    alter table reviews add constraint reviews_action_check check (action in ('accept', 'correct', 'reject', 'add'));
  `.execute(db);
}

import { sql, type Kysely } from 'kysely';

/** Tables of this migration that pages follow. */
const SHOWN = ['paper_moves', 'claim_moves'];

/**
 * Two stored papers that turn out to be one become one: where the other one's address leads from then on, and the numbers of
 * claims that stood in both. What was said of whole abstracts follows to the paper that is left, and is otherwise only added to.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper_moves (
      slug text primary key,
      former_id integer not null unique,
      paper_id integer not null references papers on delete cascade,
      former jsonb not null,
      joined_at timestamptz not null default now()
    );
    create index paper_moves_paper on paper_moves (paper_id);
    comment on table paper_moves is 'Papers that were found to be another one: its address, and the paper that it leads to.';
    comment on column paper_moves.former is 'The row that it had in papers, so that one can see what was joined.';

    create table claim_moves (
      claim_id integer primary key,
      to_id integer not null references claims on delete cascade
    );
    create index claim_moves_to on claim_moves (to_id);
    comment on table claim_moves is 'Claims that stood in two papers which are one: the one that stands for both.';

    create function let_paper_review_follow() returns trigger language plpgsql as $$
    begin
      if exists (select from paper_moves where former_id = old.paper_id and paper_id = new.paper_id) then
        return new;
      end if;
      raise exception 'reviews are history: add another one instead' using errcode = 'restrict_violation';
    end
    $$;
    drop trigger paper_reviews_are_append_only on paper_reviews;
    create trigger paper_reviews_are_append_only
      before update of id, user_id, action, abstract_sha256, created_at or delete or truncate on paper_reviews
      for each statement execute function refuse_change_of_history();
    create trigger paper_reviews_follow_their_paper before update of paper_id on paper_reviews
      for each row execute function let_paper_review_follow();
  `.execute(db);
  for (const table of SHOWN)
    await sql`
      create trigger ${sql.id(`${table}_counted`)} after insert or update or delete or truncate on ${sql.table(table)}
        for each statement execute function count_change()
    `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop trigger paper_reviews_follow_their_paper on paper_reviews;
    drop function let_paper_review_follow;
    drop trigger paper_reviews_are_append_only on paper_reviews;
    create trigger paper_reviews_are_append_only before update or delete or truncate on paper_reviews
      for each statement execute function refuse_change_of_history();
    drop table claim_moves, paper_moves;
  `.execute(db);
}

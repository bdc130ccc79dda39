import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table users (
      id integer generated always as identity primary key,
      email text not null,
      name text not null,
      password_hash text,
      role text not null default 'reviewer' check (role in ('reviewer', 'admin')),
      created_at timestamptz not null default now()
    );
    create unique index users_email on users (lower(email));

    create table sessions (
      id text primary key,
      user_id integer not null references users on delete cascade,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null
    );
    create index sessions_user on sessions (user_id);
    create index sessions_expiry on sessions (expires_at);

    create table reviews (
      id integer generated always as identity primary key,
      claim_id integer not null references claims on delete restrict,
      user_id integer references users on delete restrict,
      action text not null check (action in ('accept', 'correct', 'reject', 'add')),
      note text,
      before jsonb,
      after jsonb,
      created_at timestamptz not null default now(),
      check (action <> 'correct' or after is not null)
    );
    comment on column reviews.after is
      'Columns of claims with the values that the reviewer gave them; the latest review counts alone.';
    create index reviews_claim on reviews (claim_id, id desc);
  `.execute(db);
  await keepHistory(db);
  await createCurrentClaims(db);
}

/** Reviews are only ever added, and a claim knows whether it has any. */
async function keepHistory(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_change_of_history() returns trigger language plpgsql as $$
    begin
      raise exception 'reviews are history: add another one instead' using errcode = 'restrict_violation';
    end
    $$;
    create trigger reviews_are_append_only before update or delete or truncate on reviews
      for each statement execute function refuse_change_of_history();

    create function mark_claim_reviewed() returns trigger language plpgsql as $$
    begin
      update claims set is_reviewed = true where id = new.claim_id and not is_reviewed;
      return null;
    end
    $$;
    create trigger review_added after insert on reviews
      for each row execute function mark_claim_reviewed();
  `.execute(db);
}

/** Two branches, so that the many claims nobody has reviewed are found by the indexes of their table. */
async function createCurrentClaims(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view current_claims as
    select claims.*, null::text as review_action
    from claims
    where not is_reviewed
    union all
    select stated.*, review.action
    from claims
    join lateral (
      select action, after from reviews where claim_id = claims.id order by id desc limit 1
    ) review on review.action <> 'reject'
    cross join lateral jsonb_populate_record(claims, coalesce(review.after, '{}')) stated
    where claims.is_reviewed and not claims.is_detached;
    comment on view current_claims is 'Claims as extracted, with the latest review laid over them; without rejected ones.';
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop view current_claims;
    drop table reviews, sessions, users;
    drop function mark_claim_reviewed, refuse_change_of_history;
    update claims set is_reviewed = false where is_reviewed;
  `.execute(db);
}

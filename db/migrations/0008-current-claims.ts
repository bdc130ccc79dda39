import { sql, type Kysely } from 'kysely';

/**
 * The view of the claims as they stand becomes a table that triggers keep. A view that lays reviews over claims is a union
 * with a join in it, which Postgres cannot look into from another join: it read all claims where a few were asked for.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop view current_claims;
    create table current_claims (like claims);
    alter table current_claims add column review_action text;
    comment on table current_claims is
      'What stated_claims says, kept by triggers: every page reads it. Its columns begin with those of claims.';

    create function state_claim(claim claims) returns setof current_claims language sql stable as $$
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
    comment on function state_claim is
      'A claim as extracted, with the latest review laid over it; nothing where that has rejected it.';
    create view stated_claims as select stated.* from claims cross join lateral state_claim(claims) stated;

    insert into current_claims table stated_claims;
    alter table current_claims add primary key (id);
  `.execute(db);
  await createIndexes(db);
  await keepCurrent(db);
}

/** Pages look for claims as they stand; what was extracted is only looked for by its paper. */
async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index claims_benchmark, claims_method, claims_base, claims_gains;
    create index current_claims_paper on current_claims (paper_id);
    create index current_claims_benchmark on current_claims (benchmark_alias_id, kind) include (paper_id)
      where benchmark_alias_id is not null;
    create index current_claims_method on current_claims (method_alias_id) where method_alias_id is not null;
    create index current_claims_base on current_claims (base_alias_id) where base_alias_id is not null;
    create index current_claims_gains on current_claims (basis, value desc, id) where kind = 'gain';
  `.execute(db);
}

async function keepCurrent(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function restate_claims(changed integer[]) returns void language sql as $$
      delete from current_claims where id = any(changed);
      insert into current_claims
      select stated.* from claims cross join lateral state_claim(claims) stated where claims.id = any(changed);
    $$;

    create function state_new_claims() returns trigger language plpgsql as $$
    begin
      insert into current_claims select written.*, null from written where not is_detached;
      return null;
    end
    $$;
    create trigger claims_stated after insert on claims referencing new table as written
      for each statement execute function state_new_claims();

    create function restate_changed_claims() returns trigger language plpgsql as $$
    begin
      perform restate_claims(array(select id from written));
      return null;
    end
    $$;
    create trigger claims_restated after update on claims referencing new table as written
      for each statement execute function restate_changed_claims();

    create function forget_deleted_claims() returns trigger language plpgsql as $$
    begin
      delete from current_claims using deleted where current_claims.id = deleted.id;
      return null;
    end
    $$;
    create trigger claims_forgotten after delete on claims referencing old table as deleted
      for each statement execute function forget_deleted_claims();

    create or replace function mark_claim_reviewed() returns trigger language plpgsql as $$
    begin
      update claims set is_reviewed = true where id = new.claim_id and not is_reviewed;
      if not found then
        perform restate_claims(array[new.claim_id]);
      end if;
      return null;
    end
    $$;
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop trigger claims_stated on claims;
    drop trigger claims_restated on claims;
    drop trigger claims_forgotten on claims;
    create or replace function mark_claim_reviewed() returns trigger language plpgsql as $$
    begin
      update claims set is_reviewed = true where id = new.claim_id and not is_reviewed;
      return null;
    end
    $$;
    drop function state_new_claims, restate_changed_claims, forget_deleted_claims, restate_claims;
    drop view stated_claims;
    drop function state_claim;
    drop table current_claims;

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
    create index claims_benchmark on claims (benchmark_alias_id) where benchmark_alias_id is not null;
    create index claims_method on claims (method_alias_id) where method_alias_id is not null;
    create index claims_base on claims (base_alias_id) where base_alias_id is not null;
    create index claims_gains on claims (basis, value desc, id) where kind = 'gain' and not is_reviewed;
  `.execute(db);
}

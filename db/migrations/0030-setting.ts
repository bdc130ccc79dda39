import { sql, type Kysely } from 'kysely';

/** Columns of claims that a review may state, without the one that this migration adds. */
const STATED =
  'start_offset,end_offset,quote,value,low,unit,kind,basis,benchmark_name,benchmark_alias_id,metric,method_name,' +
  'method_alias_id,base_name,base_alias_id,role,versus,from_value,qualifier,change';

/** Under what a number was measured: split, language, shots and the like; null where it was read before that was asked for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table claims add column setting text check (setting <> '');
    comment on column claims.setting is
      'Split, subset, language, shots, resolution or condition of the measurement, as written; null where nobody has said.';

    -- The columns of current_claims begin with those of claims: the review comes behind the new one.
    drop view stated_claims;
    drop index current_claims_reviewed;
    alter table current_claims rename column review_action to earlier_action;
    alter table current_claims add column setting text, add column review_action text;
    update current_claims set review_action = earlier_action where earlier_action is not null;
    alter table current_claims drop column earlier_action;
    create index current_claims_reviewed on current_claims (id) where review_action is not null;
    create view stated_claims as select stated.* from claims cross join lateral state_claim(claims) stated;
  `.execute(db);
  await allowInReviews(db, `${STATED},setting`);
}

async function allowInReviews(db: Kysely<unknown>, columns: string): Promise<void> {
  await sql`
    alter table reviews drop constraint reviews_state_claims;
    alter table reviews add constraint reviews_state_claims
      check (after is null or after - ${sql.lit(`{${columns}}`)}::text[] = '{}');
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop view stated_claims;
    alter table current_claims drop column setting;
    alter table claims drop column setting;
    create view stated_claims as select stated.* from claims cross join lateral state_claim(claims) stated;
    alter table reviews disable trigger reviews_are_append_only;
    update reviews set before = before - 'setting', after = after - 'setting' where after ? 'setting' or before ? 'setting';
    alter table reviews enable trigger reviews_are_append_only;
  `.execute(db);
  await allowInReviews(db, STATED);
}

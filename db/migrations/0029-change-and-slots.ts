import { sql, type Kysely } from 'kysely';

/** Columns of claims that a review may state, without those that this migration adds. */
const STATED =
  'start_offset,end_offset,quote,value,low,unit,kind,basis,benchmark_name,benchmark_alias_id,metric,method_name,' +
  'method_alias_id,base_name,base_alias_id,role,versus,from_value,qualifier';

/** What a review says, laid over what was extracted. */
const STATED_BEFORE = `coalesce(review.after, '{}')`;
/** The same; what a review of earlier times calls a score was extracted as a gain, which may have a change. */
const STATED_NOW = `case when review.after ->> 'kind' = 'score' then review.after || '{"change": null}' else ${STATED_BEFORE} end`;

/** Whether a gain is one for the better, and how sure each slot of a claim is; null where it was read before that was known. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table claims
      add column change text check (change in ('improvement', 'decline')),
      add column slot_confidence jsonb check (jsonb_typeof(slot_confidence) = 'object'),
      add check (change is null or kind = 'gain');
    comment on column claims.change is 'Of a gain: whether it is one for the better; null where nobody has said.';
    comment on column claims.slot_confidence is
      'By slot the probability that it is right; null where the claim was read before that was known.';

    -- The columns of current_claims begin with those of claims: the review comes behind the new ones.
    drop view stated_claims;
    drop index current_claims_reviewed;
    alter table current_claims rename column review_action to earlier_action;
    alter table current_claims add column change text, add column slot_confidence jsonb, add column review_action text;
    update current_claims set review_action = earlier_action where earlier_action is not null;
    alter table current_claims drop column earlier_action;
    create index current_claims_reviewed on current_claims (id) where review_action is not null;
    create index current_claims_changes on current_claims (coalesce(change, 'unknown'), basis, value desc, id)
      include (change) where kind = 'gain';
  `.execute(db);
  await allowInReviews(db, `${STATED},change`);
  await stateClaims(db, STATED_NOW);
  await sql`
    create function lowest_slot(slot_confidence jsonb) returns double precision language sql immutable as $$
      select least(
        (slot_confidence ->> 'kind')::float8, (slot_confidence ->> 'benchmark')::float8,
        (slot_confidence ->> 'metric')::float8, (slot_confidence ->> 'method')::float8,
        (slot_confidence ->> 'role')::float8
      )
    $$
  `.execute(db);
  await weighClaims(db, 'coalesce(lowest_slot(claim.slot_confidence), claim.confidence)');
}

async function allowInReviews(db: Kysely<unknown>, columns: string): Promise<void> {
  await sql`
    alter table reviews drop constraint reviews_state_claims;
    alter table reviews add constraint reviews_state_claims
      check (after is null or after - ${sql.lit(`{${columns}}`)}::text[] = '{}');
  `.execute(db);
}

async function stateClaims(db: Kysely<unknown>, stated: string): Promise<void> {
  await sql`
    create or replace function state_claim(claim claims) returns setof current_claims language sql stable as $$
      select stated.*, nullif(review.action, 'withdraw')
      from (select) once
      left join lateral (
        select action, after from reviews
        where claim.is_reviewed and claim_id = claim.id
        order by id desc
        limit 1
      ) review on true
      cross join lateral jsonb_populate_record(claim, ${sql.raw(stated)}) stated
      where not claim.is_detached and review.action is distinct from 'reject'
    $$;
    create view stated_claims as select stated.* from claims cross join lateral state_claim(claims) stated;
  `.execute(db);
}

/** How much good a look at each claim would do, as in 0013, by how sure what is least sure of it is. */
async function weighClaims(db: Kysely<unknown>, sure: string): Promise<void> {
  const sureness = sql.raw(sure);
  await sql`
    create or replace function weigh_claims(boards integer[], papers_of_none integer[])
    returns table (claim_id integer, paper_id integer, benchmark_id integer, priority double precision, place integer, reasons text[])
    language sql stable as $$
      with claim as materialized (
        select claim.id, claim.paper_id, benchmark.id as benchmark_id, claim.kind, claim.value, claim.confidence, ${sureness} as sureness,
          claim.review_action is null as is_open,
          review_metric(claim.metric, benchmark.metric) as metric,
          case when claim.unit in ('%', 'points') then '%' when claim.unit like 'of %' then 'of' else claim.unit end as unit,
          case when benchmark.is_lower_better
            or lower(claim.metric) ~ '(perplexity|error|\\mwer\\M|\\mcer\\M|latency|loss|\\mfid\\M|rmse|\\mmae\\M|time|cost|memory)'
            then -claim.value else claim.value end as merit
        from benchmark_aliases alias
        join benchmarks benchmark on benchmark.id = alias.benchmark_id
        join current_claims claim on claim.benchmark_alias_id = alias.id
        where alias.benchmark_id = any(boards)
        union all
        select claim.id, claim.paper_id, null, claim.kind, claim.value, claim.confidence, ${sureness},
          claim.review_action is null, null, claim.unit, claim.value
        from current_claims claim
        where claim.paper_id = any(papers_of_none) and claim.benchmark_alias_id is null
      ), placed as (
        select claim.*,
          case when kind = 'score' and benchmark_id is not null
            then rank() over (partition by benchmark_id, kind, metric, unit order by merit desc) end as place,
          count(*) over (partition by benchmark_id, kind, metric, unit) as size
        from claim
      ), seen as (
        select placed.*,
          exists (
            select from check_claims link
            join checks on checks.paper_id = link.paper_id and checks.position = link.position
            where link.claim_id = placed.id and checks.verdict = 'fails'
          ) as is_failing,
          exists (
            select from check_claims link
            join checks on checks.paper_id = link.paper_id and checks.position = link.position
            where link.claim_id = placed.id and checks.verdict = 'holds'
          ) as is_holding,
          exists (select from claim_disagreements where claim_disagreements.claim_id = placed.id) as is_disagreed,
          placed.id in (select contested_claims(boards)) as is_contested,
          case when place is null then 0.15 when place = 1 then 1 when place <= 3 then 0.8 when place <= 10 then 0.5 else 0.25 end
            * case when benchmark_id is null then 0.5 when size < 3 then 0.4 when size < 10 then 0.7 else 1 end as weight
        from placed
      )
      select id, seen.paper_id, seen.benchmark_id,
        round((
          (1 - sureness) * case when is_holding then 0.5 else 1 end * weight
          + (0.5 + 0.5 * weight) * (
            case when is_failing then 0.5 else 0 end
            + case when is_disagreed then 0.45 else 0 end
            + case when is_contested then 0.4 else 0 end
          )
          + case when seen.place <= 3 and size >= 3 then 0.25 * weight else 0 end
        )::numeric, 4)::double precision,
        case when seen.place <= 10 then seen.place::integer end,
        array_remove(array[
          case when is_failing then 'arithmetic' end,
          case when is_contested then 'conflict' end,
          case when is_disagreed then 'disagreement' end,
          case when seen.place <= 3 and size >= 3 then 'top' end,
          case when confidence < 0.6 then 'unsure' end
        ], null)
      from seen
      where is_open
    $$;
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await weighClaims(db, 'claim.confidence');
  await sql`
    drop function lowest_slot;
    drop view stated_claims;
    alter table current_claims drop column change, drop column slot_confidence;
    alter table claims drop column change, drop column slot_confidence;
    alter table reviews disable trigger reviews_are_append_only;
    update reviews set before = before - 'change', after = after - 'change' where after ? 'change' or before ? 'change';
    alter table reviews enable trigger reviews_are_append_only;
  `.execute(db);
  await allowInReviews(db, STATED);
  await stateClaims(db, STATED_BEFORE);
}

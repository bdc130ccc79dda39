import { sql, type Kysely } from 'kysely';

/** Why a claim waits; each has an index of its own, so that the first of a reason is found at once. */
const REASONS = ['arithmetic', 'conflict', 'disagreement', 'top', 'unsure'];

/**
 * The queue is a table with a priority for each claim that nobody has reviewed. Changes of claims, checks and names note
 * which leaderboards and papers they touch (`review_queue_stale`); `refresh_review_queue` weighs the claims of these anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTables(db);
  await noteChanges(db);
  await createWeighing(db);
  await createRefresh(db);
  for (const table of ['review_queue', 'claim_disagreements'])
    await sql`
      create trigger ${sql.id(`${table}_counted`)} after insert or update or delete or truncate on ${sql.table(table)}
        for each statement execute function count_change()
    `.execute(db);
  await sql`
    insert into review_queue_stale select 'benchmark', id from benchmarks union all select 'paper', id from papers
  `.execute(db);
}

async function createTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table claim_disagreements (
      claim_id integer primary key references claims on delete cascade,
      note text not null,
      created_at timestamptz not null default now()
    );
    comment on table claim_disagreements is 'Claims that another extractor reads otherwise, and how.';

    create table review_queue (
      claim_id integer primary key references claims on delete cascade,
      paper_id integer not null,
      benchmark_id integer,
      priority double precision not null,
      place integer,
      reasons text[] not null
    );
    comment on column review_queue.place is 'The rank that the number takes on its leaderboard, if it is one of the first ten.';
    create index review_queue_priority on review_queue (priority desc, claim_id);
    create index review_queue_benchmark on review_queue (benchmark_id, priority desc, claim_id);
    create index review_queue_paper on review_queue (paper_id, priority desc, claim_id);

    create table review_queue_stale (
      kind text not null check (kind in ('benchmark', 'paper')),
      id integer not null,
      primary key (kind, id)
    );
  `.execute(db);
  for (const reason of REASONS)
    await sql`
      create index ${sql.id(`review_queue_${reason}`)} on review_queue (priority desc, claim_id)
        where ${sql.lit(reason)} = any(reasons)
    `.execute(db);
}

async function noteChanges(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function note_changed_claims() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        delete from review_queue using changed where review_queue.claim_id = changed.id;
      end if;
      insert into review_queue_stale
      select 'benchmark', alias.benchmark_id
      from changed join benchmark_aliases alias on alias.id = changed.benchmark_alias_id
      union
      select 'paper', paper_id from changed where benchmark_alias_id is null
      order by 1, 2
      on conflict do nothing;
      return null;
    end
    $$;
    create trigger current_claims_queued after insert on current_claims referencing new table as changed
      for each statement execute function note_changed_claims();
    create trigger current_claims_unqueued after delete on current_claims referencing old table as changed
      for each statement execute function note_changed_claims();

    create function note_claims(changed integer[]) returns void language sql as $$
      insert into review_queue_stale
      select 'benchmark', alias.benchmark_id
      from current_claims claim join benchmark_aliases alias on alias.id = claim.benchmark_alias_id
      where claim.id = any(changed)
      union
      select 'paper', paper_id from current_claims where id = any(changed) and benchmark_alias_id is null
      order by 1, 2
      on conflict do nothing
    $$;

    -- Checks are written after the claims that they speak of, and so do the disagreements of other extractors.
    create function note_claims_of_rows() returns trigger language plpgsql as $$
    begin
      perform note_claims(array(select claim_id from changed));
      return null;
    end
    $$;
    create trigger check_claims_queued after insert on check_claims referencing new table as changed
      for each statement execute function note_claims_of_rows();
    create trigger claim_disagreements_queued after insert on claim_disagreements referencing new table as changed
      for each statement execute function note_claims_of_rows();
    create trigger claim_disagreements_unqueued after delete on claim_disagreements referencing old table as changed
      for each statement execute function note_claims_of_rows();

    create function note_moved_name() returns trigger language plpgsql as $$
    begin
      insert into review_queue_stale values ('benchmark', old.benchmark_id), ('benchmark', new.benchmark_id)
      on conflict do nothing;
      return null;
    end
    $$;
    create trigger benchmark_aliases_queued after update on benchmark_aliases
      for each row when (old.benchmark_id <> new.benchmark_id) execute function note_moved_name();

    create function note_benchmark() returns trigger language plpgsql as $$
    begin
      insert into review_queue_stale values ('benchmark', new.id) on conflict do nothing;
      return null;
    end
    $$;
    create trigger benchmarks_queued after update on benchmarks
      for each row
      when ((old.metric, old.is_lower_better) is distinct from (new.metric, new.is_lower_better))
      execute function note_benchmark();
  `.execute(db);
}

/** How much good a look at each claim would do. What decides about the order is here, in one place. */
async function createWeighing(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function review_metric(metric text, usual text) returns text language sql immutable as $$
      select case
        when name is null or name ~ '^(performance|score|result|rate|quality|average|overall)s?$' then ''
        when name ~ '^((average|mean|overall|test|top 1|zero-shot) )*(accuracy|acc|success rate|success|solve rate|pass rate|pass@1|exact match|em)$'
          then 'accuracy'
        else name
      end
      from (select lower(coalesce(nullif(metric, ''), usual))) named (name)
    $$;

    create function contested_claims(boards integer[]) returns setof integer language sql stable as
      'select null::integer where false';
    comment on function contested_claims is 'Claims that papers contradict each other about; 0015 knows them.';

    create function weigh_claims(boards integer[], papers_of_none integer[])
    returns table (claim_id integer, paper_id integer, benchmark_id integer, priority double precision, place integer, reasons text[])
    language sql stable as $$
      with claim as materialized (
        select claim.id, claim.paper_id, benchmark.id as benchmark_id, claim.kind, claim.value, claim.confidence,
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
        select id, current_claims.paper_id, null, kind, value, confidence, review_action is null, null, unit, value
        from current_claims
        where current_claims.paper_id = any(papers_of_none) and benchmark_alias_id is null
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
          (1 - confidence) * case when is_holding then 0.5 else 1 end * weight
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

async function createRefresh(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refresh_review_queue(most integer) returns integer language plpgsql as $$
    declare
      boards integer[];
      papers_of_none integer[];
    begin
      with chosen as (
        select kind, id from review_queue_stale order by kind, id limit most for update skip locked
      ), taken as (
        delete from review_queue_stale stale using chosen
        where stale.kind = chosen.kind and stale.id = chosen.id
        returning stale.kind, stale.id
      )
      select coalesce(array_agg(id) filter (where kind = 'benchmark'), '{}'),
        coalesce(array_agg(id) filter (where kind = 'paper'), '{}')
      into boards, papers_of_none
      from taken;
      if cardinality(boards) + cardinality(papers_of_none) = 0 then
        return 0;
      end if;

      -- Only what has changed is written: most places of a board stay what they are.
      with weighed as materialized (
        select * from weigh_claims(boards, papers_of_none)
      ), gone as (
        delete from review_queue queued
        where (queued.benchmark_id = any(boards) or queued.paper_id = any(papers_of_none) and queued.benchmark_id is null)
          and not exists (select from weighed where weighed.claim_id = queued.claim_id)
      )
      insert into review_queue as queued (claim_id, paper_id, benchmark_id, priority, place, reasons)
      select claim_id, paper_id, benchmark_id, priority, place, reasons from weighed
      on conflict (claim_id) do update set
        paper_id = excluded.paper_id, benchmark_id = excluded.benchmark_id, priority = excluded.priority,
        place = excluded.place, reasons = excluded.reasons
      where (queued.benchmark_id, queued.priority, queued.place, queued.reasons)
        is distinct from (excluded.benchmark_id, excluded.priority, excluded.place, excluded.reasons);
      return cardinality(boards) + cardinality(papers_of_none);
    end
    $$;
    comment on function refresh_review_queue is
      'Weighs the claims of at most so many leaderboards and papers anew; returns how many it has taken.';
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop function refresh_review_queue, weigh_claims, contested_claims, review_metric;
    drop trigger benchmarks_queued on benchmarks;
    drop trigger benchmark_aliases_queued on benchmark_aliases;
    drop trigger check_claims_queued on check_claims;
    drop trigger current_claims_queued on current_claims;
    drop trigger current_claims_unqueued on current_claims;
    drop table review_queue_stale, review_queue, claim_disagreements;
    drop function note_changed_claims, note_claims_of_rows, note_claims, note_moved_name, note_benchmark;
  `.execute(db);
}

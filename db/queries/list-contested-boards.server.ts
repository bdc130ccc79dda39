import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { fillBoards, type LightBoard } from './list-boards.server.ts';

/** The latest date of a paper that has one, as ISO text; undefined where none has. */
export async function findLatestDate(db: Kysely<Database>): Promise<string | undefined> {
  const found = await db
    .selectFrom('papers')
    .where('publishedOn', 'is not', null)
    .select('publishedOn')
    // As the index has it, so that Postgres takes its first row.
    .orderBy(sql`published_on desc nulls last, id desc`)
    .limit(1)
    .executeTakeFirst();
  return found?.publishedOn ?? undefined;
}

/**
 * Boards with more than one score on which a paper of some days reports one of its own system that is the highest or the
 * lowest in its metric and unit, the largest boards first. Whether it leads the board is for the ranking to say.
 * @param from first day, ISO date
 * @param to last day, ISO date
 */
export async function listContestedBoards(
  db: Kysely<Database>,
  { from, to, limit }: { from: string; to: string; limit: number },
): Promise<LightBoard[]> {
  const { rows: benchmarks } = await sql<LightBoard['benchmark'] & { id: number }>`
    with recent as materialized (
      select alias.benchmark_id, claim.value, claim.metric, claim.unit
      from papers paper
      join current_claims claim on claim.paper_id = paper.id
      join benchmark_aliases alias on alias.id = claim.benchmark_alias_id
      where paper.published_on between ${from} and ${to} and claim.kind = 'score' and claim.role = 'proposed'
    ), boards as materialized (
      select benchmark.id, benchmark.slug, benchmark.name, benchmark.metric, benchmark.is_lower_better,
        array(select id from benchmark_aliases where benchmark_id = benchmark.id) as alias_ids
      from benchmarks benchmark
      where benchmark.id in (select benchmark_id from recent)
    ), bests as (
      select boards.id, claim.metric, claim.unit,
        array[min(claim.value), max(claim.value)] as ends, count(*) as scores
      from boards
      join current_claims claim on claim.benchmark_alias_id = any(boards.alias_ids) and claim.kind = 'score'
      group by boards.id, claim.metric, claim.unit
    )
    select boards.id, boards.slug, boards.name, boards.metric, boards.is_lower_better
    from boards
    join bests on bests.id = boards.id
    group by boards.id, boards.slug, boards.name, boards.metric, boards.is_lower_better
    having sum(bests.scores) > 1 and bool_or(exists (
      select from recent
      where recent.benchmark_id = bests.id and recent.value = any(bests.ends)
        and recent.metric is not distinct from bests.metric and recent.unit is not distinct from bests.unit
    ))
    order by sum(bests.scores) desc, boards.name
    limit ${limit}
  `.execute(db);
  return fillBoards(db, benchmarks);
}

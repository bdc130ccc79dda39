import { sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { BenchmarkRegistry, RegisteredBenchmark } from './benchmark-registry.ts';
import { shortenSlug, takeSlug } from './slugs.server.ts';
import { firstNames, toKeys } from './name-keys.ts';

/**
 * The stored name (id of a row of `benchmark_aliases`) for each benchmark name. Names of one key are one name. A name that the
 * registry knows belongs to the registry's benchmark, with the facts as they stand there now, or to what that was merged into;
 * an unknown one becomes a benchmark of its own. What a person has decided about a name or a fact stays.
 */
export async function resolveBenchmarks(
  transaction: Transaction<Database>,
  names: readonly string[],
  registry: BenchmarkRegistry,
): Promise<Map<string, number>> {
  const keys = toKeys(names, registry);
  await upsertRegistered(transaction, listRegistered(names, registry), registry);
  const stored = await findAliases(transaction, [...keys.values()]);
  const unknown = firstNames(keys, (key) => !stored.has(key));
  for (const [key, id] of await insertUnknown(transaction, unknown, registry)) stored.set(key, id);
  return new Map([...keys].map(([name, key]) => [name, stored.get(key) as number]));
}

/** The registered benchmarks among the names, and those that they are variants of. */
function listRegistered(names: readonly string[], registry: BenchmarkRegistry): RegisteredBenchmark[] {
  const bySlug = new Map(registry.listBenchmarks().map((benchmark) => [benchmark.slug, benchmark]));
  const found = new Set<RegisteredBenchmark>();
  for (const name of names) {
    let benchmark = registry.findBenchmark(name);
    while (benchmark && !found.has(benchmark)) {
      found.add(benchmark);
      benchmark = bySlug.get(benchmark.parent ?? '');
    }
  }
  return [...found];
}

async function upsertRegistered(
  transaction: Transaction<Database>,
  benchmarks: readonly RegisteredBenchmark[],
  registry: BenchmarkRegistry,
): Promise<void> {
  if (benchmarks.length === 0) return;
  const rows = benchmarks.map(({ aliases: _, min, max, isLowerBetter, ...facts }) => ({
    ...facts,
    is_lower_better: isLowerBetter,
    min_value: min,
    max_value: max,
  }));
  await sql`
    insert into benchmarks as stored
      (slug, name, task, metric, is_lower_better, min_value, max_value, is_registered)
    select slug, name, task, metric, is_lower_better, min_value, max_value, true
    from json_to_recordset(${JSON.stringify(rows)}) as given
      (slug text, name text, task text, metric text, is_lower_better boolean, min_value float8, max_value float8)
    on conflict (slug) do update set ${sql.join(REGISTRY_FACTS.map(keepEdited))}, is_registered = true
    where (${sql.join(REGISTRY_FACTS.map((fact) => sql.ref(`stored.${fact}`)))}, stored.is_registered)
      is distinct from (${sql.join(REGISTRY_FACTS.map(chooseFact))}, true)
  `.execute(transaction);
  await updateParents(transaction, rows);
  await upsertRegisteredAliases(transaction, benchmarks, registry);
}

const REGISTRY_FACTS = ['name', 'task', 'metric', 'is_lower_better', 'min_value', 'max_value'] as const;

/** What the registry says, unless a person has set it. */
function chooseFact(fact: (typeof REGISTRY_FACTS)[number]) {
  return sql`case when ${fact} = any(stored.edited_facts)
    then ${sql.ref(`stored.${fact}`)} else ${sql.ref(`excluded.${fact}`)} end`;
}

function keepEdited(fact: (typeof REGISTRY_FACTS)[number]) {
  return sql`${sql.ref(fact)} = ${chooseFact(fact)}`;
}

/**
 * Makes variants of what the registry says they are variants of, or of what that was merged into. One that a person has placed
 * stays, and none becomes a variant of its own.
 */
async function updateParents(
  transaction: Transaction<Database>,
  rows: readonly { slug: string; parent: string | null }[],
): Promise<void> {
  await sql`
    with recursive given as (
      select variant.id, variant.parent_id, coalesce(parent.merged_into_id, parent.id) as wanted_id
      from json_to_recordset(${JSON.stringify(rows)}) as given (slug text, parent text)
      join benchmarks variant on variant.slug = given.slug
      left join benchmarks parent on parent.slug = given.parent
      where 'parent_id' <> all(variant.edited_facts)
    ), changed as (
      select id, wanted_id from given where parent_id is distinct from wanted_id and id is distinct from wanted_id
    ), upward as (
      select id as variant_id, wanted_id as id from changed where wanted_id is not null
      union
      select upward.variant_id, benchmark.parent_id
      from upward join benchmarks benchmark on benchmark.id = upward.id
      where benchmark.parent_id is not null
    )
    update benchmarks variant set parent_id = changed.wanted_id
    from changed
    where variant.id = changed.id
      and not exists (select from upward where upward.variant_id = changed.id and upward.id = changed.id)
  `.execute(transaction);
}

async function upsertRegisteredAliases(
  transaction: Transaction<Database>,
  benchmarks: readonly RegisteredBenchmark[],
  registry: BenchmarkRegistry,
): Promise<void> {
  const aliases = new Map<string, { key: string; name: string; slug: string }>();
  for (const { slug, name, aliases: others } of benchmarks) {
    for (const [alias, key] of toKeys([name, ...others], registry)) {
      // An alias that the registry itself reads as another benchmark is that one's.
      if (!aliases.has(key) && registry.findBenchmark(alias)?.slug === slug) {
        aliases.set(key, { key, name: alias, slug });
      }
    }
  }
  await sql`
    insert into benchmark_aliases as stored (key, name, benchmark_id, origin)
    select given.key, given.name, coalesce(benchmark.merged_into_id, benchmark.id), 'registry'
    from json_to_recordset(${JSON.stringify([...aliases.values()])}) as given (key text, name text, slug text)
    join benchmarks benchmark on benchmark.slug = given.slug
    on conflict (key) do update set
      name = excluded.name, benchmark_id = excluded.benchmark_id, origin = excluded.origin
    where stored.origin <> 'person'
      and (stored.name, stored.benchmark_id, stored.origin)
        is distinct from (excluded.name, excluded.benchmark_id, excluded.origin)
  `.execute(transaction);
}

async function findAliases(
  transaction: Transaction<Database>,
  keys: readonly string[],
): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('benchmarkAliases')
    .where('key', '=', sql<string>`any(${keys}::text[])`)
    .select(['id', 'key'])
    .execute();
  return new Map(rows.map(({ id, key }) => [key, id]));
}

/** Makes a benchmark for every name (by key) that nobody knows; returns the ids of the names by key. */
async function insertUnknown(
  transaction: Transaction<Database>,
  names: ReadonlyMap<string, string>,
  registry: BenchmarkRegistry,
): Promise<Map<string, number>> {
  if (names.size === 0) return new Map();
  const wanted = [...names].map(([key, name]) => ({ key, name, slug: shortenSlug(registry.toSlug(name)) }));
  const existing = await transaction
    .selectFrom('benchmarks')
    .where('slug', '=', sql<string>`any(${wanted.map(({ slug }) => slug)}::text[])`)
    .select('slug')
    .execute();
  const registered = registry.listBenchmarks().map(({ slug }) => slug);
  const taken = new Set([...existing.map(({ slug }) => slug), ...registered]);
  const rows = wanted.map(({ key, name, slug }) => ({ key, name, slug: takeSlug(slug, key, taken) }));
  const inserted = await sql<{ id: number; key: string }>`
    with given as (
      select * from json_to_recordset(${JSON.stringify(rows)}) as given (key text, name text, slug text)
    ), made as (
      insert into benchmarks (slug, name) select slug, name from given returning id, slug
    )
    insert into benchmark_aliases (key, name, benchmark_id, origin)
    select given.key, given.name, made.id, 'text' from given join made using (slug)
    returning id, key
  `.execute(transaction);
  return new Map(inserted.rows.map(({ id, key }) => [key, id]));
}

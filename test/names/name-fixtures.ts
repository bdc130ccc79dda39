import { sql, type Kysely } from 'kysely';
import * as registry from '#app/extraction/registry/registry.ts';
import type { Claim } from '#app/extraction/claim.ts';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import { findLastChange, type ChangeAuthor } from '#db/names/change-names.server.ts';
import type { BenchmarkRegistry } from '#db/names/benchmark-registry.ts';
import type { NamedKind } from '#db/names/name-tables.server.ts';
import { insertPapers } from '#db/papers/insert-papers.server.ts';
import { startRun } from '#db/runs/extraction-runs.server.ts';
import type { Database } from '#db/schema.ts';
import { claim, extraction, paper } from '../db/fixtures.ts';

/** An editor, made on the first call for a database. */
export async function makeAuthor(db: Kysely<Database>, note: string | null = null): Promise<ChangeAuthor> {
  const known = await db
    .selectFrom('users')
    .where('email', '=', 'ada@example.org')
    .select('id')
    .executeTakeFirst();
  const { id } =
    known ??
    (await db
      .insertInto('users')
      .values({ email: 'ada@example.org', name: 'Ada', passwordHash: null, role: 'reviewer' })
      .returning('id')
      .executeTakeFirstOrThrow());
  return { userId: id, note };
}

export interface Report extends Partial<Claim> {
  quote: string;
}

/** Stores a paper that reports these numbers. The same again with another version reads it anew. */
export async function storePaper(
  db: Kysely<Database>,
  externalId: string,
  reports: readonly Report[],
  { version = '1', names = registry }: { version?: string; names?: BenchmarkRegistry } = {},
): Promise<number> {
  const abstract = `We report ${reports.map(({ quote }, i) => `${String.fromCodePoint(65 + i)} at ${quote}`).join(', ')}.`;
  const { paperIds } = await insertPapers(db, [
    paper({ externalId, title: `Paper ${externalId}`, abstract, publishedOn: '2025-01-01' }),
  ]);
  const paperId = paperIds[0] as number;
  const run = await startRun(db, { extractor: 'rules', version });
  let from = 0;
  const claims = reports.map(({ quote, ...given }) => {
    const start = abstract.indexOf(quote, from);
    from = start + quote.length;
    return { ...claim(abstract, quote, given), start, end: from };
  });
  await storeExtractions(db, run, [{ paperId, extraction: extraction(claims) }], names);
  return paperId;
}

/** Everything that merges and splits touch, byte for byte. */
export async function dumpNames(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select 'benchmark ' || b::text as line from benchmarks b
    union all select 'benchmark name ' || a::text from benchmark_aliases a
    union all select 'method ' || m::text from methods m
    union all select 'method name ' || a::text from method_aliases a
    union all select 'claim ' || c::text from claims c
    union all select 'current claim ' || c::text from current_claims c
    order by line
  `.execute(db);
  return rows.map(({ line }) => line);
}

/** A benchmark or method by its address, as somebody sees it who opens its page now. */
export async function see(db: Kysely<Database>, what: NamedKind, slug: string) {
  const { id } = await db
    .selectFrom(`${what}s` as 'benchmarks')
    .where('slug', '=', slug)
    .select('id')
    .executeTakeFirstOrThrow();
  return { id, last: await findLastChange(db, what, id) };
}

/** The ids of names of one kind, by name. */
export async function aliasIds(
  db: Kysely<Database>,
  what: NamedKind,
  names: readonly string[],
): Promise<number[]> {
  const rows = await db
    .selectFrom(`${what}Aliases` as 'benchmarkAliases')
    .where('name', 'in', [...names])
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}

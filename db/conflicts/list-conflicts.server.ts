import { sql, type Kysely } from 'kysely';
import { selectClaims, toPaperClaimRow, type PaperClaimRow } from '../queries/claim-row.server.ts';
import type { Database } from '../schema.ts';
import { isStorableText } from '../storable-text.ts';

/** A claim of a conflict with the text that it stands in. */
export type ConflictClaim = PaperClaimRow & { abstract: string };

export interface Conflict {
  id: number;
  benchmark: { slug: string; name: string };
  metric: string;
  papers: number;
  isOpen: boolean;
  /** The highest first. */
  claims: ConflictClaim[];
}

export interface ConflictPage {
  conflicts: Conflict[];
  /** Of the benchmark that is asked for, or of all. */
  totals: { open: number; settled: number };
  /** The benchmark that is asked for; null where none is, or there is no such one. */
  benchmark: { slug: string; name: string } | null;
}

export interface ListConflictsOptions {
  /** Slug; empty for all. */
  benchmark: string;
  isOpen: boolean;
  limit: number;
  offset: number;
}

/** Conflicts a page at a time: those of most papers first, and of these the ones that differ most. */
export async function listConflicts(
  db: Kysely<Database>,
  { benchmark: slug, isOpen, limit, offset }: ListConflictsOptions,
): Promise<ConflictPage> {
  const benchmark = slug === '' ? null : ((await findBenchmark(db, slug)) ?? null);
  if (slug !== '' && !benchmark) return { conflicts: [], totals: { open: 0, settled: 0 }, benchmark: null };
  const isIts = benchmark ? sql<boolean>`conflict.benchmark_id = ${benchmark.id}` : sql<boolean>`true`;
  const { rows } = await sql<StoredRow>`
    ${selectStored}
    where conflict.is_open = ${isOpen} and ${isIts}
    order by conflict.papers desc, conflict.spread desc, conflict.id
    limit ${limit} offset ${offset}
  `.execute(db);
  const { rows: counted } = await sql<{ open: number; settled: number }>`
    select (count(*) filter (where is_open))::int as open, (count(*) filter (where not is_open))::int as settled
    from conflicts conflict
    where ${isIts}
  `.execute(db);
  return {
    conflicts: await fill(db, rows),
    totals: counted[0]!,
    benchmark: benchmark && { slug: benchmark.slug, name: benchmark.name },
  };
}

/** One conflict, or undefined where there is none of that number any more. */
export async function findConflict(db: Kysely<Database>, id: number): Promise<Conflict | undefined> {
  const { rows } = await sql<StoredRow>`${selectStored} where conflict.id = ${id}`.execute(db);
  return (await fill(db, rows))[0];
}

/** The benchmark of a conflict, by number. */
export async function findConflictBoard(db: Kysely<Database>, id: number): Promise<number | undefined> {
  const found = await db
    .selectFrom('conflicts')
    .where('id', '=', id)
    .select('benchmarkId')
    .executeTakeFirst();
  return found?.benchmarkId;
}

type StoredRow = Omit<Conflict, 'claims'> & { claimIds: number[] };

const selectStored = sql`
  select conflict.id, jsonb_build_object('slug', benchmark.slug, 'name', benchmark.name) as benchmark,
    conflict.metric, conflict.papers, conflict.is_open, conflict.claim_ids
  from conflicts conflict join benchmarks benchmark on benchmark.id = conflict.benchmark_id
`;

async function findBenchmark(db: Kysely<Database>, slug: string) {
  if (!isStorableText(slug)) return undefined;
  return db
    .selectFrom('benchmarks')
    .where('slug', '=', slug)
    .select(['id', 'slug', 'name'])
    .executeTakeFirst();
}

async function fill(db: Kysely<Database>, stored: readonly StoredRow[]): Promise<Conflict[]> {
  const ids = stored.flatMap(({ claimIds }) => claimIds);
  if (ids.length === 0) return [];
  const rows = await selectClaims(db)
    .select('paper.abstract')
    .where('claim.id', '=', sql<number>`any(${ids}::int[])`)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, { ...toPaperClaimRow(row), abstract: row.abstract }]));
  return stored.map(({ claimIds, ...conflict }) => ({
    ...conflict,
    claims: claimIds.flatMap((id) => byId.get(id) ?? []),
  }));
}

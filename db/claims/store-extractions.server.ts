import { sql, type Kysely, type Transaction } from 'kysely';
import type { BenchmarkRegistry } from '../names/benchmark-registry.ts';
import { toStoredName } from '../names/own-name.ts';
import { resolveBenchmarks } from '../names/resolve-benchmarks.server.ts';
import { resolveMethods } from '../names/resolve-methods.server.ts';
import type { Database } from '../schema.ts';
import { inTransaction, takeWritersTurn } from '../transaction.server.ts';
import { listEarlierClaims, type EarlierClaim } from './earlier-claims.server.ts';
import { keepIdentity } from './keep-identity.server.ts';
import { pairReadings } from './pair-readings.ts';
import { naturalKey, type PaperExtraction, type ResolvedNames } from './paper-extraction.ts';
import { recordChanges } from './record-changes.server.ts';
import { replaceFindings } from './replace-findings.server.ts';
import { upsertClaims, type ClaimToStore } from './upsert-claims.server.ts';

export interface StoredExtractions {
  /** Papers whose extraction is stored; those whose text has changed meanwhile are not among them. */
  papers: number;
  /** Claims that are stored for them. */
  claims: number;
}

/**
 * Replaces what was read in papers by what a run reads now: claims, numbers passed over, checks and implied scores. All or
 * nothing, in the transaction that `db` is or in one of its own. A claim that was there before keeps its id, also where it
 * is read otherwise now; a claim that a person has reviewed is never removed. What a run changes in what another one had
 * read is kept. Storing the same again changes nothing.
 */
export async function storeExtractions(
  db: Kysely<Database>,
  runId: number,
  extractions: readonly PaperExtraction[],
  registry: BenchmarkRegistry,
): Promise<StoredExtractions> {
  if (extractions.length === 0) return { papers: 0, claims: 0 };
  return inTransaction(db, async (transaction) => {
    await takeWritersTurn(transaction);
    const current = await keepCurrent(transaction, extractions);
    const names = await resolveNames(transaction, current, registry);
    const claims = toDistinctClaims(current);
    const paperIds = current.map(({ paperId }) => paperId);
    const earlier = await listEarlierClaims(transaction, paperIds);
    await keepIdentity(transaction, pairReadings(earlier, claims));
    const claimIds = await upsertClaims(transaction, runId, claims, names);
    await recordChanges(transaction, {
      runId,
      earlierRuns: await findOtherRuns(transaction, runId, paperIds),
      earlier,
      claimIds: [...claimIds.values()],
      paperOf: new Map(claims.map(({ key, paperId }) => [claimIds.get(key) as number, paperId])),
    });
    await removeUnread(transaction, earlier, new Set(claimIds.values()));
    await replaceFindings(transaction, current, claimIds, names);
    await recordReadings(transaction, runId, paperIds);
    return { papers: current.length, claims: claims.length };
  });
}

async function keepCurrent(
  transaction: Transaction<Database>,
  extractions: readonly PaperExtraction[],
): Promise<PaperExtraction[]> {
  const papers = await transaction
    .selectFrom('papers')
    .where('id', '=', sql<number>`any(${extractions.map(({ paperId }) => paperId)}::int[])`)
    .select(['id', 'abstractSha256'])
    .execute();
  const hashes = new Map(papers.map(({ id, abstractSha256 }) => [id, abstractSha256]));
  const latest = new Map(extractions.map((item) => [item.paperId, item]));
  return [...latest.values()].filter(({ paperId, abstractSha256 }) => {
    const hash = hashes.get(paperId);
    return hash !== undefined && (abstractSha256 ?? hash) === hash;
  });
}

async function resolveNames(
  transaction: Transaction<Database>,
  extractions: readonly PaperExtraction[],
  registry: BenchmarkRegistry,
): Promise<ResolvedNames> {
  const benchmarks: string[] = [];
  const methods: string[] = [];
  const add = (list: string[], name: string | null) => {
    const stored = toStoredName(name);
    if (stored !== null) list.push(stored);
  };
  for (const { extraction } of extractions) {
    for (const claim of extraction.claims) {
      add(benchmarks, claim.benchmark);
      add(methods, claim.method);
      add(methods, claim.base);
    }
    for (const score of extraction.implied) {
      add(benchmarks, score.benchmark);
      add(methods, score.method);
    }
  }
  return {
    benchmarks: await resolveBenchmarks(transaction, benchmarks, registry),
    methods: await resolveMethods(transaction, methods, registry),
  };
}

/** One claim for each natural key: the surest, or of equally sure ones the first. */
function toDistinctClaims(extractions: readonly PaperExtraction[]): ClaimToStore[] {
  const distinct = new Map<string, ClaimToStore>();
  for (const { paperId, extraction } of extractions) {
    for (const claim of extraction.claims) {
      const key = naturalKey(paperId, claim);
      const present = distinct.get(key);
      if (!present || claim.confidence > present.claim.confidence) distinct.set(key, { key, paperId, claim });
    }
  }
  return [...distinct.values()];
}

/** Removes claims that the new extraction does not have; those that a person has reviewed stay. */
async function removeUnread(
  transaction: Transaction<Database>,
  earlier: readonly EarlierClaim[],
  claimIds: ReadonlySet<number>,
): Promise<void> {
  const unread = earlier
    .filter(({ id, reviewId }) => reviewId === null && !claimIds.has(id))
    .map(({ id }) => id);
  if (unread.length === 0) return;
  const isOne = sql<number>`any(${unread}::int[])`;
  await transaction.deleteFrom('claims').where('id', '=', isOne).where('isReviewed', '=', false).execute();
  // Reviews that were taken back keep their claim as history; it shows nowhere.
  await transaction.updateTable('claims').set({ isDetached: true }).where('id', '=', isOne).execute();
}

/** Papers that another run has read, with that run. */
async function findOtherRuns(
  transaction: Transaction<Database>,
  runId: number,
  paperIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await transaction
    .selectFrom('readings')
    .where('paperId', '=', sql<number>`any(${paperIds}::int[])`)
    .where('runId', '<>', runId)
    .select(['paperId', 'runId'])
    .execute();
  return new Map(rows.map(({ paperId, runId: other }) => [paperId, other]));
}

async function recordReadings(
  transaction: Transaction<Database>,
  runId: number,
  paperIds: readonly number[],
): Promise<void> {
  await sql`
    insert into readings (paper_id, run_id)
    select paper_id, ${runId}::int from unnest(${paperIds}::int[]) as given (paper_id)
    on conflict (paper_id) do update set run_id = excluded.run_id where readings.run_id <> excluded.run_id
  `.execute(transaction);
}

import type { Kysely } from 'kysely';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import type { SourcePaper } from '#app/sources/paper.ts';
import { findClaimState } from '#db/reviews/find-claim-state.server.ts';
import type { Database } from '#db/schema.ts';
import { paper } from '#test/db/fixtures.ts';

/** Our own sentences; the rules read five results in them. */
export const ABSTRACT =
  'We present Heron, a search procedure. With Qwen2.5-7B as its base, Heron raises accuracy on MATH from 58.8% to 71.4%. ' +
  'On GSM8K, Heron reaches 93.1%, compared to 89.5% for MajorityVote. It improves over BestOf64 by 4.2 points on AIME 2024. ' +
  'The servers stand in room 12.5 of the first house, and the desks in room 12.5 too.';

/** Stores papers with what the rules read in them; the first is `heron` unless others are given. */
export async function storePapers(
  db: Kysely<Database>,
  papers: Partial<SourcePaper>[] = [{ externalId: 'heron', title: 'Heron', abstract: ABSTRACT }],
): Promise<void> {
  const records = papers.map((given, index) => ({
    ok: true as const,
    line: index + 1,
    paper: paper({ externalId: `p${index}`, title: `Paper ${index}`, ...given }),
  }));
  await ingestPapers(
    db,
    (async function* () {
      yield* records;
    })(),
  );
}

export async function addReviewer(db: Kysely<Database>, name = 'Robin'): Promise<{ id: number }> {
  return db
    .insertInto('users')
    .values({
      email: `${name.toLowerCase()}@example.org`,
      name,
      passwordHash: null,
      role: 'reviewer',
      isInvited: false,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
}

/** Number and version of the claim with that quote, as a page would give them. */
export async function see(db: Kysely<Database>, quote: string): Promise<{ claim: number; version: string }> {
  const { id } = await db
    .selectFrom('claims')
    .where('quote', '=', quote)
    .where('isDetached', '=', false)
    .select('id')
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const state = await findClaimState(db, id);
  if (!state) throw new Error(`There is no claim on "${quote}".`);
  return { claim: id, version: state.version };
}

/** A form with these fields. */
export function toForm(fields: Record<string, string | number>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
  return form;
}

/** What stands: quote, value, benchmark, method and status of every current claim, in the order of the text. */
export async function listStanding(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('currentClaims as claim')
    .leftJoin('benchmarkAliases as alias', 'alias.id', 'claim.benchmarkAliasId')
    .leftJoin('benchmarks as benchmark', 'benchmark.id', 'alias.benchmarkId')
    .select(['claim.quote', 'claim.value', 'benchmark.name', 'claim.methodName', 'claim.reviewAction'])
    .orderBy('claim.paperId')
    .orderBy('claim.startOffset')
    .execute();
  return rows.map(({ quote, value, name, methodName, reviewAction }) =>
    [quote, value, name ?? '-', methodName ?? '-', reviewAction ?? 'unchecked'].join(' | '),
  );
}

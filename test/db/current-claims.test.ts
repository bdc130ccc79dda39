/** `current_claims` is kept by triggers: whatever happens to claims and reviews, it says what `stated_claims` says. */
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import { insertPapers } from '#db/papers/insert-papers.server.ts';
import { startRun } from '#db/runs/extraction-runs.server.ts';
import { useTestDatabase } from '../support/database.ts';
import { claim, extraction, paper, registry } from './fixtures.ts';

const database = useTestDatabase({ perTest: true });
const ABSTRACT = 'FooNet reaches 90.1% on MATH, up from 80.0% of BarNet, and 7.5 on MT-Bench.';

async function store(quotes: string[], version: string, metric: string | null = null): Promise<void> {
  const { paperIds } = await insertPapers(database.db, [paper({ abstract: ABSTRACT })]);
  const claims = quotes.map((quote) => claim(ABSTRACT, quote, { metric, benchmark: 'MATH' }));
  const run = await startRun(database.db, { extractor: 'rules', version });
  const [paperId = 0] = paperIds;
  await storeExtractions(database.db, run, [{ paperId, extraction: extraction(claims) }], registry);
}

async function review(quote: string, action: 'accept' | 'correct' | 'reject', after: object | null = null) {
  const { id } = await database.db
    .selectFrom('claims')
    .where('quote', '=', quote)
    .select('id')
    .executeTakeFirstOrThrow();
  await database.db
    .insertInto('reviews')
    .values({
      claimId: id,
      userId: null,
      action,
      note: null,
      before: null,
      after: after && JSON.stringify(after),
    })
    .execute();
}

/** What stands, once it has been made sure that table and view agree. */
async function listCurrent(): Promise<string[]> {
  const { rows: different } = await sql`
    (table current_claims except all table stated_claims) union all (table stated_claims except all table current_claims)
  `.execute(database.db);
  expect(different).toEqual([]);
  const rows = await database.db
    .selectFrom('currentClaims')
    .select(['quote', 'value', 'metric', 'reviewAction'])
    .orderBy('startOffset')
    .execute();
  return rows.map(({ quote, value, metric, reviewAction }) =>
    [quote, value, metric ?? '-', reviewAction ?? 'unchecked'].join(' '),
  );
}

beforeEach(() => store(['90.1%', '80.0%', '7.5'], '1'));

it('follows what is read', async () => {
  expect(await listCurrent()).toEqual([
    '90.1% 90.1 - unchecked',
    '80.0% 80 - unchecked',
    '7.5 7.5 - unchecked',
  ]);
  await store(['90.1%', '7.5'], '2', 'accuracy');
  expect(await listCurrent()).toEqual(['90.1% 90.1 accuracy unchecked', '7.5 7.5 accuracy unchecked']);
});

it('follows every review of a claim, the first and the later ones', async () => {
  await review('90.1%', 'correct', { value: 91 });
  await review('80.0%', 'reject');
  expect(await listCurrent()).toEqual(['90.1% 91 - correct', '7.5 7.5 - unchecked']);
  await review('90.1%', 'correct', { value: 92, metric: 'pass@1' });
  await review('80.0%', 'accept');
  expect(await listCurrent()).toEqual([
    '90.1% 92 pass@1 correct',
    '80.0% 80 - accept',
    '7.5 7.5 - unchecked',
  ]);
});

it('keeps what reviewers said where the text is read anew', async () => {
  await review('90.1%', 'correct', { value: 91 });
  await store(['90.1%', '80.0%'], '2', 'accuracy');
  expect(await listCurrent()).toEqual(['90.1% 91 accuracy correct', '80.0% 80 accuracy unchecked']);
});

it('lets go of claims whose text has changed or whose paper has gone', async () => {
  await review('90.1%', 'accept');
  await insertPapers(database.db, [paper({ abstract: 'Nothing is left.' })]);
  expect(await listCurrent()).toEqual([]);
});

it('lets go of deleted claims, one alone and all of a paper', async () => {
  await database.db.deleteFrom('claims').where('quote', '=', '7.5').execute();
  expect(await listCurrent()).toHaveLength(2);
  await database.db.deleteFrom('papers').execute();
  expect(await listCurrent()).toEqual([]);
});

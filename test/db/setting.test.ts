/** Under what a number was measured: stored, read, reviewed, dumped with the rest, and unknown of older claims. */
import { sql, type Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Claim } from '#app/extraction/claim.ts';
import { listFieldChanges } from '#app/leaderboard/claim-diff.ts';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import { migrateToLatest } from '#db/migrate.server.ts';
import { insertPapers } from '#db/papers/insert-papers.server.ts';
import { listClaimsById } from '#db/queries/claims-by-id.server.ts';
import { listReviewClaims } from '#db/queries/review-claim.server.ts';
import { startRun } from '#db/runs/extraction-runs.server.ts';
import type { Database } from '#db/schema.ts';
import { createTestDatabase, useTestDatabase } from '../support/database.ts';
import { migrateDownTo } from '../support/migrate-down-to.ts';
import { claim, extraction, paper, registry } from './fixtures.ts';

const ABSTRACT = 'Heron reaches 90.1% on MATH with 5-shot prompts, and 84.3% in the zero-shot setting.';

async function store(db: Kysely<Database>, claims: Claim[], version = '1'): Promise<void> {
  const { paperIds } = await insertPapers(db, [paper({ abstract: ABSTRACT })]);
  const run = await startRun(db, { extractor: 'llm', version });
  await storeExtractions(db, run, [{ paperId: paperIds[0] ?? 0, extraction: extraction(claims) }], registry);
}

async function findId(db: Kysely<Database>, quote: string): Promise<number> {
  return (await db.selectFrom('claims').where('quote', '=', quote).select('id').executeTakeFirstOrThrow()).id;
}

const review = (db: Kysely<Database>, quote: string, after: object) =>
  sql`insert into reviews (claim_id, action, after) values (
    (select id from claims where quote = ${quote}), 'correct', ${JSON.stringify(after)}
  )`.execute(db);

describe('a setting', () => {
  const database = useTestDatabase({ perTest: true });

  it('is said wherever claims are read', async () => {
    const { db } = database;
    await store(db, [claim(ABSTRACT, '90.1%', { setting: '5-shot' }), claim(ABSTRACT, '84.3%')]);
    const ids = [await findId(db, '90.1%'), await findId(db, '84.3%')];
    expect((await listClaimsById(db, ids)).map(({ setting }) => setting)).toEqual(['5-shot', null]);
    expect(await listReviewClaims(db, ids)).toMatchObject([
      { stated: { setting: '5-shot' } },
      { stated: { setting: null } },
    ]);
  });

  it('follows a new reading, which is told as a change of that field', async () => {
    const { db } = database;
    await store(db, [claim(ABSTRACT, '84.3%')]);
    const id = await findId(db, '84.3%');
    await store(db, [claim(ABSTRACT, '84.3%', { setting: 'zero-shot' })], '2');
    expect(await listClaimsById(db, [id])).toMatchObject([{ setting: 'zero-shot' }]);
    const changes = await db.selectFrom('extractionChanges').select(['before', 'after']).execute();
    expect(changes).toEqual([{ before: { setting: null }, after: { setting: 'zero-shot' } }]);
    expect(listFieldChanges(changes[0]!.before, changes[0]!.after)).toEqual([
      { name: 'Setting', before: 'not said', after: 'zero-shot' },
    ]);
  });

  it('does not make another claim of one: the natural key is without it', async () => {
    const { db } = database;
    await store(db, [claim(ABSTRACT, '84.3%', { setting: '5-shot' })]);
    await store(db, [claim(ABSTRACT, '84.3%', { setting: 'zero-shot' })], '2');
    expect(await db.selectFrom('claims').select('setting').execute()).toEqual([{ setting: 'zero-shot' }]);
  });

  it('is what reviewers say; a review that does not speak of it leaves it as read', async () => {
    const { db } = database;
    await store(db, [claim(ABSTRACT, '84.3%', { setting: '5-shot' })]);
    const id = await findId(db, '84.3%');
    await review(db, '84.3%', { setting: 'zero-shot' });
    expect(await listClaimsById(db, [id])).toMatchObject([{ setting: 'zero-shot', status: 'corrected' }]);
    await review(db, '84.3%', { metric: 'accuracy' });
    expect(await listClaimsById(db, [id])).toMatchObject([{ setting: '5-shot', metric: 'accuracy' }]);
    const { rows } = await sql`table current_claims except all table stated_claims`.execute(db);
    expect(rows).toEqual([]);
  });

  it('is never empty', async () => {
    const { db } = database;
    await store(db, [claim(ABSTRACT, '84.3%')]);
    await expect(sql`update claims set setting = ''`.execute(db)).rejects.toThrow(/check/);
  });
});

it('is not known of the claims of an older database, which keep everything', async () => {
  const older = await createTestDatabase({ isEmpty: true });
  const { db } = older;
  try {
    await migrateToLatest(db);
    await migrateDownTo(db, '0030-setting');
    await insertPapers(db, [paper({ abstract: ABSTRACT })]);
    await sql`
      insert into claims (paper_id, start_offset, end_offset, quote, value, kind, role, rule, confidence)
      select id, strpos(abstract, quote) - 1, strpos(abstract, quote) - 1 + length(quote), quote, 1, 'score',
        'proposed', 'reach-score', 0.9
      from papers, unnest(array['90.1%', '84.3%']) quote
    `.execute(db);
    await review(db, '84.3%', { metric: 'accuracy' });
    await expect(review(db, '90.1%', { setting: '5-shot' })).rejects.toThrow(/reviews_state_claims/);
    const read = async (columns: string) =>
      (await sql`select ${sql.raw(columns)} from current_claims order by id`.execute(db)).rows;
    const before = await read('*');
    expect(before).toMatchObject([{ reviewAction: null }, { reviewAction: 'correct', metric: 'accuracy' }]);

    await migrateToLatest(db);
    expect(await read('*')).toEqual(before.map((row) => ({ ...(row as object), setting: null })));
    await review(db, '90.1%', { setting: '5-shot' });
    expect(await read('quote, setting, review_action')).toEqual([
      { quote: '90.1%', setting: '5-shot', reviewAction: 'correct' },
      { quote: '84.3%', setting: null, reviewAction: 'correct' },
    ]);

    await migrateDownTo(db, '0030-setting');
    expect(await read('quote, review_action')).toHaveLength(2);
    await migrateToLatest(db);
    expect(await read('quote, setting')).toMatchObject([{ setting: null }, { setting: null }]);
  } finally {
    await older.drop();
  }
});

/** Whether a gain is one for the better, and how sure each slot is: stored, read, reviewed, and unknown of older claims. */
import { sql, type Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Claim } from '#app/extraction/claim.ts';
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

const ABSTRACT = 'Heron gains 4.2 points on MATH, loses 3.5 points on Quill, and reaches 90.1% on Reed.';
const SLOTS = { kind: 0.99, benchmark: 0.62, metric: 0.9, method: 0.95, role: 0.97 };
const GAIN = { kind: 'gain', basis: 'absolute', unit: 'points' } as const;

async function store(db: Kysely<Database>, claims: Claim[], version = '1'): Promise<void> {
  const { paperIds } = await insertPapers(db, [paper({ abstract: ABSTRACT })]);
  const run = await startRun(db, { extractor: 'rules', version });
  await storeExtractions(db, run, [{ paperId: paperIds[0] ?? 0, extraction: extraction(claims) }], registry);
}

async function findId(db: Kysely<Database>, quote: string): Promise<number> {
  return (await db.selectFrom('claims').where('quote', '=', quote).select('id').executeTakeFirstOrThrow()).id;
}

const review = (db: Kysely<Database>, quote: string, after: object) =>
  sql`insert into reviews (claim_id, action, after) values (
    (select id from claims where quote = ${quote}), 'correct', ${JSON.stringify(after)}
  )`.execute(db);

describe('stored claims', () => {
  const database = useTestDatabase({ perTest: true });

  it('say it wherever claims are read', async () => {
    const { db } = database;
    await store(db, [
      claim(ABSTRACT, '4.2 points', { ...GAIN, change: 'improvement', slotConfidence: SLOTS }),
      claim(ABSTRACT, '3.5 points', { ...GAIN, change: 'decline' }),
      claim(ABSTRACT, '90.1%'),
    ]);
    const ids = [await findId(db, '4.2 points'), await findId(db, '3.5 points'), await findId(db, '90.1%')];
    const read = await listClaimsById(db, ids);
    expect(read.map(({ change }) => change)).toEqual(['improvement', 'decline', null]);
    expect(read[0]?.slotConfidence).toEqual(SLOTS);
    const [reviewed] = await listReviewClaims(db, ids);
    expect(reviewed).toMatchObject({ stated: { change: 'improvement' }, slotConfidence: SLOTS });
  });

  it('follow a new reading, which is told as a change of that field', async () => {
    const { db } = database;
    await store(db, [claim(ABSTRACT, '4.2 points', { ...GAIN, change: 'decline' })]);
    const id = await findId(db, '4.2 points');
    await store(
      db,
      [claim(ABSTRACT, '4.2 points', { ...GAIN, change: 'improvement', slotConfidence: SLOTS })],
      '2',
    );
    expect(await listClaimsById(db, [id])).toMatchObject([{ change: 'improvement', slotConfidence: SLOTS }]);
    const changes = await db.selectFrom('extractionChanges').select(['before', 'after']).execute();
    expect(changes).toEqual([{ before: { change: 'decline' }, after: { change: 'improvement' } }]);
  });

  it('keep their number where a gain is read as a score now', async () => {
    const { db } = database;
    await store(db, [claim(ABSTRACT, '4.2 points', { ...GAIN, change: 'improvement' })]);
    const id = await findId(db, '4.2 points');
    await store(db, [claim(ABSTRACT, '4.2 points', { unit: 'points' })], '2');
    expect(await listClaimsById(db, [id])).toMatchObject([{ kind: 'score', change: null }]);
  });

  it('are refused where a score would have a change, or slots are no object', async () => {
    const { db } = database;
    await store(db, [claim(ABSTRACT, '90.1%'), claim(ABSTRACT, '4.2 points', GAIN)]);
    const set = (column: string, value: string, quote: string) =>
      sql`update claims set ${sql.ref(column)} = ${sql.lit(value)} where quote = ${quote}`.execute(db);
    await expect(set('change', 'improvement', '90.1%')).rejects.toThrow(/check/);
    await expect(set('change', 'sideways', '4.2 points')).rejects.toThrow(/check/);
    await expect(set('slot_confidence', '[1]', '4.2 points')).rejects.toThrow(/check/);
  });

  it('stand as reviewers say; a review that does not speak of it leaves it as read', async () => {
    const { db } = database;
    const gain = { ...GAIN, change: 'improvement' } as const;
    await store(db, [claim(ABSTRACT, '4.2 points', gain), claim(ABSTRACT, '3.5 points', gain)]);
    const id = await findId(db, '3.5 points');
    await review(db, '3.5 points', { change: 'decline' });
    expect(await listClaimsById(db, [id])).toMatchObject([{ change: 'decline' }]);
    await review(db, '3.5 points', { metric: 'accuracy' });
    expect(await listClaimsById(db, [id])).toMatchObject([{ change: 'improvement' }]);
    await review(db, '3.5 points', { kind: 'score', basis: null });
    expect(await listClaimsById(db, [id])).toMatchObject([{ kind: 'score', change: null }]);
    expect(await listReviewClaims(db, [id])).toMatchObject([{ stated: { kind: 'score', change: null } }]);
    const { rows } = await sql`table current_claims except all table stated_claims`.execute(db);
    expect(rows).toEqual([]);
  });
});

describe('claims of an older database', () => {
  it('keep everything, and nothing is known of their change and their slots', async () => {
    const older = await createTestDatabase({ isEmpty: true });
    const { db } = older;
    try {
      await migrateToLatest(db);
      await migrateDownTo(db, '0029-change-and-slots');
      await insertPapers(db, [paper({ abstract: ABSTRACT })]);
      await sql`
        insert into claims (paper_id, start_offset, end_offset, quote, value, kind, basis, role, rule, confidence)
        select id, strpos(abstract, quote) - 1, strpos(abstract, quote) - 1 + length(quote), quote, 1, 'gain',
          'absolute', 'proposed', 'gain-noun', 0.9
        from papers, unnest(array['4.2 points', '3.5 points']) quote
      `.execute(db);
      await review(db, '3.5 points', { metric: 'accuracy' });
      const read = async (columns: string) =>
        (await sql`select ${sql.raw(columns)} from current_claims order by id`.execute(db)).rows;
      const before = await read('*');
      expect(before).toMatchObject([{ reviewAction: null }, { reviewAction: 'correct', metric: 'accuracy' }]);

      await migrateToLatest(db);
      expect(await read('*')).toEqual(
        before.map((row) => ({ ...(row as object), change: null, slotConfidence: null, setting: null })),
      );
      await review(db, '4.2 points', { change: 'decline' });
      expect(await read('quote, change, review_action')).toEqual([
        { quote: '4.2 points', change: 'decline', reviewAction: 'correct' },
        { quote: '3.5 points', change: null, reviewAction: 'correct' },
      ]);

      await migrateDownTo(db, '0029-change-and-slots');
      expect(await read('quote, review_action')).toHaveLength(2);
      await migrateToLatest(db);
      expect(await read('quote, change')).toMatchObject([{ change: null }, { change: null }]);
    } finally {
      await older.drop();
    }
  });
});

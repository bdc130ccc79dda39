/** The database itself holds that every quote is the characters that its offsets name. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import { insertPapers } from '#db/papers/insert-papers.server.ts';
import { startRun } from '#db/runs/extraction-runs.server.ts';
import { useTestDatabase } from '../support/database.ts';
import { claim, extraction, paper, registry } from './fixtures.ts';

const database = useTestDatabase({ perTest: true });

async function slice(text: string, from: number, to: number): Promise<string | null> {
  const { rows } = await sql<{
    piece: string | null;
  }>`select utf16_slice(${text}, ${from}::int, ${to}::int) as piece`.execute(database.db);
  return rows[0]?.piece ?? null;
}

describe('utf16_slice', () => {
  it.each([
    ['score 90.1%', 6, 11, '90.1%'],
    ['é 90.1%', 2, 7, '90.1%'],
    ['🚀 90.1%', 3, 8, '90.1%'],
    ['🚀🚀 a 𝟗𝟎% b', 7, 12, '𝟗𝟎%'],
    ['👩‍👩‍👧 1', 9, 10, '1'],
  ])('takes the piece of %j from %i to %i', async (text, from, to, piece) => {
    expect(text.slice(from, to)).toBe(piece);
    expect(await slice(text, from, to)).toBe(piece);
  });

  it.each([
    ['beyond the end', 'score 90', 6, 9],
    ['beyond the end, after a pair', '🚀 90', 3, 6],
    ['from within a surrogate pair', '🚀 90', 1, 5],
    ['to within a surrogate pair', '90 🚀', 0, 4],
  ])('is null %s', async (_, text, from, to) => {
    expect(await slice(text, from, to)).toBeNull();
  });

  it('agrees with slice() of JavaScript for any text', async () => {
    const storable = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replaceAll('\0', ''));
    const cases = fc.tuple(storable, fc.nat(40), fc.nat(40)).filter(([, from, to]) => from < to);
    await fc.assert(
      fc.asyncProperty(cases, async ([text, from, to]) => {
        const piece = text.slice(from, to);
        const isWhole = to <= text.length && !/\p{Surrogate}/u.test(piece);
        expect(await slice(text, from, to)).toBe(isWhole ? piece : null);
      }),
      { numRuns: 200 },
    );
  });
});

async function storePaper(abstract: string): Promise<{ paperId: number; runId: number }> {
  const { paperIds } = await insertPapers(database.db, [paper({ abstract })]);
  const runId = await startRun(database.db, { extractor: 'rules', version: '1' });
  return { paperId: paperIds[0] as number, runId };
}

describe('a stored claim', () => {
  it('may stand behind characters that take two code units', async () => {
    const abstract = '𝐀𝐁: 🚀 FooNet reaches 90.1% on MATH.';
    const { paperId, runId } = await storePaper(abstract);
    const items = [{ paperId, extraction: extraction([claim(abstract, '90.1%')]) }];
    await storeExtractions(database.db, runId, items, registry);
    const stored = await database.db.selectFrom('claims').selectAll().executeTakeFirstOrThrow();
    expect(abstract.slice(stored.startOffset, stored.endOffset)).toBe('90.1%');
  });

  it.each([
    ['at another place', { start: 1, end: 6 }],
    ['beyond the end', { start: 1000, end: 1005 }],
    ['with another quote', { quote: '90.2%' }],
    ['with a longer span than quote', { end: 23 }],
  ])('is refused %s', async (_, change) => {
    const abstract = 'FooNet reaches 90.1% on MATH.';
    const { paperId, runId } = await storePaper(abstract);
    const items = [{ paperId, extraction: extraction([{ ...claim(abstract, '90.1%'), ...change }]) }];
    await expect(storeExtractions(database.db, runId, items, registry)).rejects.toMatchObject({
      code: '23514',
      constraint: 'quote_is_in_abstract',
    });
  });

  it('cannot be moved, nor the abstract be changed under it', async () => {
    const abstract = 'FooNet reaches 90.1% on MATH.';
    const { paperId, runId } = await storePaper(abstract);
    await storeExtractions(
      database.db,
      runId,
      [{ paperId, extraction: extraction([claim(abstract, '90.1%')]) }],
      registry,
    );
    const move = database.db.updateTable('claims').set({ startOffset: 2, endOffset: 7 });
    await expect(move.execute()).rejects.toMatchObject({ constraint: 'quote_is_in_abstract' });
    const rewrite = database.db.updateTable('papers').set({ abstract: `Now ${abstract}` });
    await expect(rewrite.execute()).rejects.toMatchObject({ constraint: 'quote_is_in_abstract' });
    await database.db
      .updateTable('papers')
      .set({ abstract: `${abstract} And more.` })
      .execute();
  });
});

it('a number passed over is held to the same', async () => {
  const abstract = 'We train for 12 epochs.';
  const { paperId, runId } = await storePaper(abstract);
  const passed = { start: 13, end: 15, quote: '12', reason: 'a count' };
  const store = (passedOver: (typeof passed)[]) =>
    storeExtractions(database.db, runId, [{ paperId, extraction: extraction([], { passedOver }) }], registry);
  await store([passed]);
  await expect(store([{ ...passed, quote: '13' }])).rejects.toMatchObject({
    constraint: 'quote_is_in_abstract',
  });
});

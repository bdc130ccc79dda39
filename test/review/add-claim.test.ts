import { beforeEach, describe, expect, it } from 'vitest';
import { addClaim, parseMissedClaim } from '#app/review/add-claim.ts';
import { undo } from '#app/review/take-back.ts';
import { useTestDatabase, type TestDatabase } from '../support/database.ts';
import { ABSTRACT, addReviewer, listStanding, storePapers, toForm } from './review-fixtures.ts';

const database = useTestDatabase({ perTest: true });
let db: TestDatabase['db'];
let robin: { id: number };
beforeEach(async () => {
  db = database.db;
  await storePapers(db);
  robin = await addReviewer(db);
});

async function add(fields: Record<string, string | number>, paper = 'heron') {
  const parsed = parseMissedClaim(toForm({ intent: 'add', kind: 'score', role: 'proposed', ...fields }));
  if (!parsed.ok) return { ok: false as const, problem: parsed.problem };
  return addClaim(db, robin, { paper, fields: parsed.value });
}

const second = ABSTRACT.lastIndexOf('12.5');

it('adds the characters that were marked, with the number that the lexer reads there', async () => {
  const sent = {
    start: second,
    end: second + 4,
    quote: '12.5',
    value: '',
    benchmark: 'MATH',
    method: 'Heron',
  };
  expect(await add(sent)).toMatchObject({ ok: true });
  expect(await listStanding(db)).toContain('12.5 | 12.5 | MATH | Heron | add');
  const claim = await db
    .selectFrom('claims')
    .where('quote', '=', '12.5')
    .selectAll()
    .executeTakeFirstOrThrow();
  expect(claim).toMatchObject({ startOffset: second, rule: 'by hand', runId: null, confidence: 1 });
  expect(new Set(Object.values(claim.slotConfidence ?? {}))).toEqual(new Set([1]));
});

it('finds characters that were typed where they stand once', async () => {
  expect(await add({ quote: 'room 12.5 of', value: '' })).toMatchObject({ ok: true });
  expect(await listStanding(db)).toContain('room 12.5 of | 12.5 | - | - | add');
});

describe('refuses', () => {
  it.each<[string, Record<string, string | number>, RegExp]>([
    ['characters that stand there twice', { quote: '12.5', value: '' }, /more than once/],
    ['characters that are not there', { quote: '12.6', value: '' }, /does not say “12.6”/],
    ['a forged place', { quote: '12.5', start: 0, end: 4, value: '' }, /at the place/],
    [
      'a claim that is there already',
      { quote: '93.1%', value: '', method: 'Heron' },
      /there already, as claim \d+/,
    ],
    ['a field that does not belong there', { quote: '93.1%', value: '', confidence: 1 }, /confidence/],
    ['no characters', { quote: ' ', value: '' }, /which characters/],
  ])('%s', async (_, fields, problem) => {
    const before = await db.selectFrom('claims').select('id').execute();
    expect(await add(fields)).toMatchObject({ ok: false, problem: expect.stringMatching(problem) });
    expect(await db.selectFrom('claims').select('id').execute()).toEqual(before);
    expect(await db.selectFrom('reviews').select('id').execute()).toEqual([]);
  });

  it('a paper that is not there', async () => {
    expect(await add({ quote: '93.1%', value: '' }, 'nowhere')).toMatchObject({ kind: 'missing' });
  });
});

it('is taken back as if it had never been there', async () => {
  const before = await listStanding(db);
  await add({ quote: 'room 12.5 of', value: '' });
  await undo(db, robin);
  expect(await listStanding(db)).toEqual(before);
});

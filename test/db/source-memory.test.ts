import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { keepNote } from '#db/sources/keep-note.server.ts';
import { openSourceMemory } from '#db/sources/source-memory.server.ts';
import { useTestDatabase } from '#test/support/database.ts';

const database = useTestDatabase({ perTest: true });
const SOURCE = 'arxiv-oai:cs';
const ADDRESS = 'http://service.test/api?q=1';
const marks = { address: ADDRESS, etag: '"a"', lastModified: null, next: '' };
const findMarks = (address = ADDRESS) => openSourceMemory(database.db, SOURCE).findMarks(address);
const findProgress = () => openSourceMemory(database.db, SOURCE).findProgress();

describe('marks of answers', () => {
  it('are kept by address, the latest', async () => {
    const { db } = database;
    expect(await findMarks()).toBeUndefined();
    await keepNote(db, SOURCE, { marks });
    expect(await findMarks()).toEqual({ etag: '"a"', lastModified: null, next: '' });
    await keepNote(db, 'another', { marks: { ...marks, etag: null, lastModified: 'Mon', next: '2' } });
    expect(await findMarks()).toEqual({ etag: null, lastModified: 'Mon', next: '2' });
    expect(await findProgress()).toBeUndefined();
  });

  it('are forgotten after a month, so that nothing is missed for ever', async () => {
    const { db } = database;
    await keepNote(db, SOURCE, { marks });
    await sql`update answer_marks set kept_at = now() - interval '31 days'`.execute(db);
    expect(await findMarks()).toBeUndefined();
    await keepNote(db, SOURCE, { marks: { ...marks, address: `${ADDRESS}&2` } });
    expect(await db.selectFrom('answerMarks').select('address').execute()).toEqual([
      { address: `${ADDRESS}&2` },
    ]);
  });

  it('are no more than ten thousand', async () => {
    const { db } = database;
    await sql`
      insert into answer_marks (address, etag, kept_at)
      select 'a' || i, '"x"', now() - make_interval(secs => i) from generate_series(1, 10002) i
    `.execute(db);
    await keepNote(db, SOURCE, { marks });
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from answer_marks`.execute(
      db,
    );
    expect(rows[0]!.count).toBe(10_000);
    expect(await findMarks('a10000')).toBeUndefined();
    expect([await findMarks('a9999'), await findMarks()]).not.toContain(undefined);
  });

  it('that are too long are left alone', async () => {
    for (const odd of [{ address: `${ADDRESS}${'x'.repeat(3000)}` }, { etag: 'x'.repeat(501) }])
      await keepNote(database.db, SOURCE, { marks: { ...marks, ...odd } });
    expect(await database.db.selectFrom('answerMarks').select('address').execute()).toEqual([]);
  });
});

describe('how far a source has come', () => {
  const place = { at: { token: 'two' }, expiresAt: null };

  it('is kept by source, and what a note leaves out stays', async () => {
    const { db } = database;
    await keepNote(db, SOURCE, { place });
    await keepNote(db, 'arxiv-oai:math', { place: { at: { token: 'x' }, expiresAt: null } });
    expect(await findProgress()).toEqual({
      place: { token: 'two' },
      isPlaceExpired: false,
      harvestedTo: null,
    });
    await keepNote(db, SOURCE, { harvestedTo: '2025-03-10' });
    expect(await findProgress()).toMatchObject({ place: { token: 'two' }, harvestedTo: '2025-03-10' });
    await keepNote(db, SOURCE, { place: null });
    expect(await findProgress()).toMatchObject({ place: null, harvestedTo: '2025-03-10' });
    await keepNote(db, SOURCE, {});
    expect(await findProgress()).toMatchObject({ harvestedTo: '2025-03-10' });
  });

  it('says whether the place is good still', async () => {
    const { db } = database;
    const inMs = (ms: number) => ({ place: { ...place, expiresAt: new Date(Date.now() + ms) } });
    await keepNote(db, SOURCE, inMs(60_000));
    expect(await findProgress()).toMatchObject({ isPlaceExpired: false });
    await keepNote(db, SOURCE, inMs(-1000));
    expect(await findProgress()).toMatchObject({ isPlaceExpired: true, place: { token: 'two' } });
    await keepNote(db, SOURCE, { place });
    expect(await findProgress()).toMatchObject({ isPlaceExpired: false });
  });

  it('is nothing where a query has come to its end', async () => {
    await keepNote(database.db, SOURCE, { place });
    await keepNote(database.db, SOURCE, { place: null });
    expect(await findProgress()).toBeUndefined();
  });

  it('is not kept of a source with an endless name', async () => {
    const name = `doi:${'10.1/x '.repeat(500)}`;
    await keepNote(database.db, name, { place });
    expect(await openSourceMemory(database.db, name).findProgress()).toBeUndefined();
  });
});

import { parseAtomFeed } from 'feedsmith';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeAtom } from '#app/export/feeds/atom.ts';
import { listClaimEntries } from '#app/export/feeds/claim-entries.server.ts';
import { toStableId } from '#app/export/feeds/stable-id.server.ts';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { paper } from '../db/fixtures.ts';
import { createTestDatabase, useTestDatabase } from '../support/database.ts';

const ORIGIN = 'https://claims.example.org';
const URN = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const PAPER = paper({
  title: 'Heron & <Tern>',
  abstract: 'HeronNet reaches 90.1% on MATH & more. TernNet reaches 80.5% on MATH.',
  authors: ['Ada & Bo'],
  publishedOn: '2025-01-08',
});

const database = useTestDatabase();
const store = (db = database.db) => ingestPapers(db, toRecords());
beforeAll(async () => void (await store()));

async function* toRecords() {
  yield { ok: true as const, line: 1, paper: PAPER };
}

async function listEntries(db = database.db) {
  const ids = await db.selectFrom('currentClaims').select('id').orderBy('id').execute();
  return listClaimEntries(
    db,
    ids.map(({ id }) => id),
    { origin: ORIGIN },
  );
}

describe('an Atom feed', () => {
  it('is read back by a parser that is not ours', async () => {
    const entries = await listEntries();
    expect(entries).toHaveLength(2);
    const text = writeAtom({
      id: toStableId('benchmark', 'math'),
      title: 'MATH & "more" <b>',
      page: `${ORIGIN}/benchmarks/math?a=1&b=2`,
      self: `${ORIGIN}/benchmarks/math/feed.atom`,
      entries,
    });
    const feed = parseAtomFeed(text);
    expect(feed.id).toMatch(URN);
    expect(feed.title?.value).toBe('MATH & "more" <b>');
    expect(feed.links).toContainEqual({
      rel: 'self',
      type: 'application/atom+xml',
      href: `${ORIGIN}/benchmarks/math/feed.atom`,
    });
    expect(feed.links).toContainEqual({
      rel: 'alternate',
      type: 'text/html',
      href: `${ORIGIN}/benchmarks/math?a=1&b=2`,
    });
    expect(feed.entries).toHaveLength(2);
    const [entry] = feed.entries ?? [];
    expect(entry?.id).toMatch(URN);
    expect(entry?.title?.value).toMatch(/^HeronNet: 90\.1%.* on MATH$/);
    expect(entry?.summary?.value).toContain('Heron & <Tern>: HeronNet reaches 90.1% on MATH & more.');
    expect(entry?.authors).toEqual([{ name: 'Ada & Bo' }]);
    expect(entry?.published).toBe('2025-01-08T00:00:00.000Z');
    expect(entry?.links?.[0]?.href).toMatch(/#claim-\d+-\d+$/);
    expect(new Date(String(entry?.updated)).getTime()).toBeGreaterThan(Date.now() - 600_000);
    expect(feed.updated).toBe(
      entries
        .map(({ updated }) => updated.toISOString())
        .sort()
        .at(-1),
    );
  });

  it('keeps the identifiers of its entries in another database, and of reading again', async () => {
    const idsOf = async (db = database.db) => (await listEntries(db)).map(({ id }) => id).sort();
    const before = await idsOf();
    expect(new Set(before).size).toBe(2);
    await store();
    expect(await idsOf()).toEqual(before);
    const other = await createTestDatabase();
    try {
      await store(other.db);
      expect(await idsOf(other.db)).toEqual(before);
    } finally {
      await other.drop();
    }
  });

  it('is newer when a reviewer has said something', async () => {
    const [first] = await listEntries();
    const { id: claimId } = await database.db
      .selectFrom('currentClaims')
      .select('id')
      .orderBy('id')
      .executeTakeFirstOrThrow();
    await database.db
      .insertInto('reviews')
      .values({ claimId, userId: null, action: 'accept', note: null, before: null, after: null })
      .execute();
    const [now] = await listEntries();
    expect(now?.id).toBe(first?.id);
    expect(now?.updated.getTime()).toBeGreaterThan(first?.updated.getTime() ?? Infinity);
  });

  it('may be empty', () => {
    const feed = parseAtomFeed(
      writeAtom({ id: toStableId('x'), title: 'x', page: ORIGIN, self: ORIGIN, entries: [] }),
    );
    expect([feed.entries ?? [], feed.updated]).toEqual([[], '1970-01-01T00:00:00.000Z']);
  });
});

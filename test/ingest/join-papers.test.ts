import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { refreshConflicts } from '#app/conflicts/refresh-conflicts.server.ts';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { decide } from '#app/review/decide.ts';
import type { SourcePaper } from '#app/sources/paper.ts';
import { DUMPED_TABLES } from '#db/dump/dumped-tables.ts';
import { openDatabase, closeDatabase } from '#db/client.server.ts';
import { insertCall } from '#db/llm/calls.server.ts';
import { NAMING_PAPERS } from '#db/papers/join-papers.server.ts';
import { findMovedClaim, findMovedPaper } from '#db/papers/paper-moves.server.ts';
import { insertPapers } from '#db/papers/insert-papers.server.ts';
import { findPaper } from '#db/queries/paper.server.ts';
import { findClaimState } from '#db/reviews/find-claim-state.server.ts';
import { insertPaperReview } from '#db/reviews/paper-reviews.server.ts';
import { ABSTRACT, addReviewer, listStanding } from '../review/review-fixtures.ts';
import { useTestDatabase } from '../support/database.ts';

const database = useTestDatabase({ perTest: true });
const db = () => database.db;

/** First a preprint, then the journal's record under another title, then one that names both. */
const PREPRINT: SourcePaper = {
  source: 'openalex',
  externalId: 'W1',
  title: 'Heron: Wading through Search Trees',
  abstract: ABSTRACT,
  url: 'https://arxiv.org/abs/2501.04519',
  publishedOn: '2025-01-08',
  authors: ['Mara Lind'],
  isDigest: false,
  identifiers: { arxiv: '2501.04519' },
};
const JOURNAL: SourcePaper = {
  ...PREPRINT,
  source: 'ris',
  externalId: 'doi:10.1234/heron.5',
  title: 'Search Trees and How to Wade through Them',
  url: null,
  identifiers: { doi: '10.1234/heron.5' },
};
const BOTH: SourcePaper = {
  ...PREPRINT,
  source: 'bibtex',
  externalId: 'lind2025',
  title: 'Heron',
  authors: [],
  identifiers: { arxiv: '2501.04519', doi: '10.1234/heron.5' },
};
const OLD_ADDRESS = 'search-trees-and-how-to-wade-through-them';

const ingest = (...papers: SourcePaper[]) =>
  ingestPapers(
    db(),
    (async function* () {
      for (const [i, paper] of papers.entries()) yield { ok: true as const, line: i + 1, paper };
    })(),
  );
const listPapers = () => db().selectFrom('papers').selectAll().orderBy('id').execute();
const listReviews = () => db().selectFrom('reviews').selectAll().orderBy('id').execute();
const readAll = async () =>
  Object.fromEntries(
    await Promise.all(
      [...DUMPED_TABLES, 'current_claims', 'review_queue', 'conflicts'].map(async (table) => {
        const { rows } = await sql<{ row: string }>`
          select to_jsonb(stored)::text as row from ${sql.table(table)} stored order by 1
        `.execute(db());
        return [table, rows.map(({ row }) => row)] as const;
      }),
    ),
  );
const claimOf = async (paperId: number, quote: string) =>
  (
    await db()
      .selectFrom('claims')
      .where('paperId', '=', paperId)
      .where('quote', '=', quote)
      .select('id')
      .executeTakeFirstOrThrow()
  ).id;

let reviewer: { id: number };
beforeEach(async () => {
  reviewer = await addReviewer(db());
});

async function say(claim: number, action: 'accept' | 'reject') {
  const { version } = (await findClaimState(db(), claim))!;
  const said = action === 'accept' ? { intent: action } : { intent: action, note: 'no result' };
  const outcome = await decide(db(), reviewer, { ...said, claim, version } as never);
  expect(outcome.ok).toBe(true);
}

describe('two stored papers that a third record shows to be one', () => {
  it('become one: the older with its address, and every number once', async () => {
    await ingest(PREPRINT);
    await ingest(JOURNAL);
    const [older, newer] = await listPapers();
    const before = await listStanding(db());
    expect(before).toHaveLength(10);
    const report = await ingest(BOTH);
    expect(report).toMatchObject({ inserted: 0, updated: 1, unchanged: 0, claims: 5 });
    expect(await listPapers()).toMatchObject([{ id: older!.id, slug: older!.slug, title: PREPRINT.title }]);
    expect(await listStanding(db())).toEqual(before.slice(0, 5));
    expect(await findMovedPaper(db(), OLD_ADDRESS)).toBe(older!.slug);
    const [move] = await db().selectFrom('paperMoves').selectAll().execute();
    expect(move).toMatchObject({ formerId: newer!.id, former: { title: JOURNAL.title, source: 'ris' } });
    const keys = await db().selectFrom('paperKeys').selectAll().execute();
    expect(new Set(keys.map(({ paperId }) => paperId))).toEqual(new Set([older!.id]));
    expect(keys.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['openalex W1', 'ris doi:10.1234/heron.5', 'bibtex lind2025']),
    );
    expect(await db().selectFrom('reviewQueueStale').selectAll().execute()).toEqual([]);
  });

  it('become one in one batch too, and whatever comes again changes nothing', async () => {
    expect(await ingest(PREPRINT, JOURNAL, BOTH)).toMatchObject({ inserted: 2, updated: 1, claims: 5 });
    expect(await listPapers()).toHaveLength(1);
    expect(await listStanding(db())).toHaveLength(5);
    const stored = await readAll();
    for (const papers of [[BOTH], [JOURNAL, PREPRINT], [JOURNAL, BOTH, PREPRINT]]) {
      expect(await ingest(...papers)).toMatchObject({ inserted: 0, updated: 0 });
      expect(await readAll()).toEqual(stored);
    }
  });

  it('become one where a record of one of them comes again with the name of the other', async () => {
    await ingest(PREPRINT, JOURNAL);
    await ingest({ ...JOURNAL, identifiers: BOTH.identifiers! });
    expect(await listPapers()).toMatchObject([{ title: PREPRINT.title }]);
  });

  it('become one where the title with its author is what the third shares with one of them', async () => {
    await ingest({ ...JOURNAL, identifiers: {} }, PREPRINT);
    await ingest({ ...BOTH, title: JOURNAL.title, authors: ['M. Lind'], identifiers: PREPRINT.identifiers! });
    expect(await listPapers()).toHaveLength(1);
  });

  it('give the address of the other one to no paper that comes later', async () => {
    await ingest(PREPRINT, JOURNAL, BOTH);
    const other = {
      ...JOURNAL,
      source: 'jsonl',
      externalId: 'other',
      authors: ['Ute Moor'],
      identifiers: {},
    };
    await ingest(other);
    const slugs = (await listPapers()).map(({ slug }) => slug);
    expect(slugs).toHaveLength(2);
    expect(slugs).not.toContain(OLD_ADDRESS);
  });

  it('lead on together where they turn out to be a third', async () => {
    const first = {
      ...PREPRINT,
      source: 'jsonl',
      externalId: 'first',
      title: 'Heron at First',
      identifiers: {},
    };
    await ingest(first);
    await ingest(PREPRINT, JOURNAL, BOTH);
    expect(await listPapers()).toHaveLength(2);
    await ingest({ ...first, identifiers: { doi: '10.1234/heron.5' } });
    expect(await listPapers()).toMatchObject([{ slug: 'heron-at-first' }]);
    for (const slug of [OLD_ADDRESS, 'heron-wading-through-search-trees'])
      expect(await findMovedPaper(db(), slug)).toBe('heron-at-first');
    expect(await listStanding(db())).toHaveLength(5);
  });

  it('take the text that leads, with what was read in it', async () => {
    const digest = 'A digest. On GSM8K, Heron reaches 93.1%, compared to 89.5% for MajorityVote.';
    await ingest({ ...PREPRINT, isDigest: true, abstract: digest });
    await ingest(JOURNAL);
    const [older, newer] = await listPapers();
    const kept = await claimOf(newer!.id, '71.4%');
    const reviewed = await claimOf(older!.id, '93.1%');
    await say(reviewed, 'accept');
    const runs = await db().selectFrom('readings').select('runId').execute();
    await ingest({ ...BOTH, isDigest: true, abstract: digest });
    expect(await listPapers()).toMatchObject([
      {
        id: older!.id,
        slug: older!.slug,
        title: JOURNAL.title,
        abstract: ABSTRACT,
        source: 'ris',
        isDigest: false,
      },
    ]);
    expect(await claimOf(older!.id, '71.4%')).toBe(kept);
    expect((await findClaimState(db(), reviewed))?.stated).toMatchObject({
      quote: '93.1%',
      startOffset: ABSTRACT.indexOf('93.1%'),
    });
    expect(await listStanding(db())).toHaveLength(5);
    const found = await findPaper(db(), older!.slug);
    expect(found?.claims.find(({ id }) => id === reviewed)?.status).toBe('accepted');
    expect(found?.passedOver.length).toBeGreaterThan(0);
    expect(found?.paper.readBy).not.toBeNull();
    expect(await db().selectFrom('readings').selectAll().execute()).toEqual([
      { paperId: older!.id, runId: runs[0]!.runId },
    ]);
  });
});

describe('two stored papers stay two', () => {
  it.each([
    [
      'where each has an identifier of its own at arXiv',
      [PREPRINT, { ...JOURNAL, identifiers: { ...JOURNAL.identifiers, arxiv: '2502.00001' } }],
      BOTH,
    ],
    [
      'where each has a DOI of its own',
      [{ ...PREPRINT, identifiers: { ...PREPRINT.identifiers, doi: '10.1234/other' } }, JOURNAL],
      BOTH,
    ],
    [
      'where only a title without authors says that they are one',
      [PREPRINT, { ...JOURNAL, identifiers: {} }],
      { ...BOTH, title: JOURNAL.title, identifiers: PREPRINT.identifiers! },
    ],
    [
      'where one source tells them apart and only title and author say otherwise',
      [PREPRINT, { ...JOURNAL, source: 'openalex', externalId: 'W2', identifiers: {} }],
      { ...BOTH, title: JOURNAL.title, authors: ['M. Lind'], identifiers: PREPRINT.identifiers! },
    ],
  ])('%s', async (_, stored, third) => {
    await ingest(...stored);
    await ingest(third);
    expect(await listPapers()).toHaveLength(2);
    expect(await ingest(third)).toMatchObject({ updated: 0, unchanged: 1 });
  });
});

describe('what was said of two papers that become one', () => {
  it('stays, word for word; of two claims on the same characters the one said of last stands', async () => {
    await ingest(PREPRINT, JOURNAL);
    const [older, newer] = await listPapers();
    const [earlier, later] = [await claimOf(older!.id, '71.4%'), await claimOf(newer!.id, '71.4%')];
    const [lone, unseen] = [await claimOf(newer!.id, '89.5%'), await claimOf(older!.id, '89.5%')];
    await say(earlier, 'accept');
    await say(later, 'reject');
    await say(lone, 'accept');
    const reviews = await listReviews();
    await ingest(BOTH);
    expect(await listReviews()).toEqual(reviews);
    const standing = await listStanding(db());
    expect(standing).toHaveLength(4);
    expect(standing.join('\n')).not.toContain('71.4%');
    expect(standing.find((line) => line.startsWith('89.5%'))).toMatch(/accept$/);
    expect((await findClaimState(db(), later))?.latest?.action).toBe('reject');
    expect((await findClaimState(db(), lone))?.latest?.action).toBe('accept');
    // The others lead to those that stand for them, and those with reviews are still there.
    expect(await findMovedClaim(db(), unseen)).toBe(lone);
    expect(await findMovedClaim(db(), earlier)).toBe(later);
    const claims = await db().selectFrom('claims').select(['id', 'isDetached']).execute();
    expect(claims).toContainEqual({ id: earlier, isDetached: true });
    expect(claims.map(({ id }) => id)).not.toContain(unseen);
  });

  it('is not outdone by a review that was taken back', async () => {
    await ingest(PREPRINT, JOURNAL);
    const [older, newer] = await listPapers();
    const [one, other] = [await claimOf(older!.id, '71.4%'), await claimOf(newer!.id, '71.4%')];
    await say(one, 'accept');
    await say(other, 'reject');
    await db()
      .insertInto('reviews')
      .values({
        claimId: other,
        userId: reviewer.id,
        action: 'withdraw',
        note: null,
        before: null,
        after: null,
      })
      .execute();
    await ingest(BOTH);
    expect((await findClaimState(db(), one))?.latest?.action).toBe('accept');
    expect(await listStanding(db())).toHaveLength(5);
  });

  it('waits with its sentence where the text that stays has none', async () => {
    const more = `${ABSTRACT} A third pilot of Heron reached 13.5% on MATH.`;
    await ingest(PREPRINT, { ...JOURNAL, abstract: more });
    const [, newer] = await listPapers();
    const claim = await claimOf(newer!.id, '13.5%');
    await say(claim, 'accept');
    await ingest(BOTH);
    expect(await findClaimState(db(), claim)).toBeUndefined();
    await ingest({ ...PREPRINT, abstract: `More words. ${more}` });
    expect((await findClaimState(db(), claim))?.latest?.action).toBe('accept');
  });

  it('does not come back twice when the abstract changes later', async () => {
    await ingest(PREPRINT, JOURNAL);
    const [older, newer] = await listPapers();
    await say(await claimOf(older!.id, '71.4%'), 'accept');
    const later = await claimOf(newer!.id, '71.4%');
    await say(later, 'accept');
    await ingest(BOTH);
    await ingest({ ...PREPRINT, abstract: `More words. ${ABSTRACT}` });
    const rows = await db().selectFrom('currentClaims').where('quote', '=', '71.4%').select('id').execute();
    expect(rows).toEqual([{ id: later }]);
  });

  it('of whole abstracts follows, and is otherwise only added to', async () => {
    await ingest(PREPRINT, JOURNAL);
    const [older] = await listPapers();
    await insertPaperReview(db(), { slug: OLD_ADDRESS, userId: reviewer.id, action: 'done' });
    const before = await db().selectFrom('paperReviews').selectAll().execute();
    await ingest(BOTH);
    const after = await db().selectFrom('paperReviews').selectAll().execute();
    expect(after).toEqual(before.map((row) => ({ ...row, paperId: older!.id })));
    expect((await findPaper(db(), older!.slug))?.done?.by).toBe('Robin');
    for (const change of [
      sql`update paper_reviews set action = 'reopen'`,
      sql`update paper_reviews set paper_id = paper_id + 1`,
      sql`delete from paper_reviews`,
      sql`truncate paper_reviews`,
    ])
      await expect(change.execute(db())).rejects.toThrow(/history/);
  });

  it('of the text that stays counts, whatever was said later of the one that goes', async () => {
    await ingest(PREPRINT, { ...JOURNAL, abstract: `${ABSTRACT} And more.` });
    const [older] = await listPapers();
    await insertPaperReview(db(), { slug: older!.slug, userId: reviewer.id, action: 'done' });
    await insertPaperReview(db(), { slug: OLD_ADDRESS, userId: reviewer.id, action: 'reopen' });
    await ingest(BOTH);
    expect((await findPaper(db(), older!.slug))?.done?.by).toBe('Robin');
  });

  it('in conflicts is said of the claim that stands', async () => {
    await ingest(PREPRINT, JOURNAL);
    const [older, newer] = await listPapers();
    const [to, from] = [await claimOf(older!.id, '71.4%'), await claimOf(newer!.id, '71.4%')];
    const { id } = await db()
      .insertInto('conflictSettlements')
      .values({ userId: reviewer.id, verdict: 'stands', note: null, label: 'Heron on MATH', revertsId: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    const settled = { settlementId: id, claimId: from, value: 71.4, unit: '%', isStanding: true };
    await db().insertInto('settledClaims').values(settled).execute();
    await ingest(BOTH);
    await refreshConflicts(db());
    expect(await db().selectFrom('settledClaims').selectAll().orderBy('claimId').execute()).toEqual(
      [settled, { ...settled, claimId: to }].sort((a, b) => a.claimId - b.claimId),
    );
    expect(await db().selectFrom('conflicts').selectAll().execute()).toEqual([]);
  });

  it('goes into the books of the paper that is left, also while a model is being asked', async () => {
    await ingest(PREPRINT, JOURNAL);
    const [older, newer] = await listPapers();
    const call = {
      runId: null,
      paperId: newer!.id,
      model: 'm',
      outcome: 'answered',
      inputTokens: 1,
      outputTokens: 1,
      cost: 0,
      isEstimate: false,
      seconds: 1,
    };
    await insertCall(db(), call);
    await ingest(BOTH);
    await insertCall(db(), call);
    const calls = await db().selectFrom('llmCalls').select('paperId').execute();
    expect(calls).toEqual([{ paperId: older!.id }, { paperId: older!.id }]);
  });
});

describe('a join', () => {
  it('knows every table that names papers by number', async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct conrelid::regclass::text as name from pg_constraint
      where confrelid = 'papers'::regclass and contype = 'f' order by 1
    `.execute(db());
    expect(rows.map(({ name }) => name)).toEqual([...NAMING_PAPERS].sort());
  });

  it('keeps what is noted of either, once', async () => {
    await ingest(PREPRINT, JOURNAL);
    const [older, newer] = await listPapers();
    await sql`
      insert into withdrawn_papers (paper_id) values (${newer!.id});
    `.execute(db());
    await sql`insert into watches (source, interval_seconds) values ('hf:daily', 86400)`.execute(db());
    await sql`insert into watch_fetches (watch_id) select id from watches`.execute(db());
    await sql`
      insert into watch_finds select id, unnest(${[older!.id, newer!.id]}::int[]), 'inserted' from watch_fetches
    `.execute(db());
    await ingest(BOTH);
    const withdrawn = await sql`select paper_id from withdrawn_papers`.execute(db());
    expect(withdrawn.rows).toEqual([{ paperId: older!.id }]);
    const finds = await sql`select paper_id, outcome from watch_finds`.execute(db());
    expect(finds.rows).toEqual([{ paperId: older!.id, outcome: 'inserted' }]);
  });

  it('is all or nothing', async () => {
    await ingest(PREPRINT, JOURNAL);
    const before = await readAll();
    const failing = db()
      .transaction()
      .execute(async (transaction) => {
        const { papers } = await insertPapers(transaction, [BOTH]);
        expect(papers).toMatchObject([{ outcome: 'updated' }]);
        throw new Error('the power is out');
      });
    await expect(failing).rejects.toThrow('the power is out');
    expect(await readAll()).toEqual(before);
  });

  it('happens once, whoever comes at the same time', async () => {
    const others = Array.from({ length: 4 }, () => openDatabase({ url: database.url }));
    const comers = [
      PREPRINT,
      JOURNAL,
      BOTH,
      { ...BOTH, source: 'csv' },
      { ...BOTH, source: 'json' },
      BOTH,
      JOURNAL,
    ];
    await Promise.all(
      comers.map((paper, i) =>
        ingestPapers(
          others[i % others.length]!,
          (async function* () {
            yield { ok: true as const, line: 1, paper };
          })(),
        ),
      ),
    );
    await Promise.all(others.map(closeDatabase));
    expect(await listPapers()).toHaveLength(1);
    expect(await listStanding(db())).toHaveLength(5);
    const stored = await readAll();
    expect(await ingest(...comers)).toMatchObject({ inserted: 0, updated: 0 });
    expect(await readAll()).toEqual(stored);
  });
});

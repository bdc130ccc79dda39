/** Why the slots of a stored claim were filled so: only where the rules of today read it as it stands. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReviewView } from '#app/leaderboard/review-view.ts';
import { explainSlots } from '#app/review/explain-slots.ts';
import { listReviewClaims } from '#db/queries/review-claim.server.ts';
import { askRoute } from '../routes/ask-route.ts';
import { useTestDatabase } from '../support/database.ts';
import { addReviewer, see, storePapers } from './review-fixtures.ts';

const database = useTestDatabase({ perTest: true });
beforeEach(() => storePapers(database.db));

async function findStored(quote = '93.1%') {
  const { claim } = await see(database.db, quote);
  const [found] = await listReviewClaims(database.db, [claim]);
  return found!;
}

describe('why the slots of a claim were filled so', () => {
  it('is said with a few reasons a slot, each telling whether it speaks for it or against it', async () => {
    const told = explainSlots(await findStored());
    expect(told?.slotRivals.map(({ slot }) => slot)).toEqual(
      expect.arrayContaining(['kind', 'benchmark', 'metric', 'method', 'role']),
    );
    expect(told?.slotReasons.length).toBeGreaterThan(0);
    for (const { slot } of told?.slotRivals ?? []) {
      const weights =
        told?.slotReasons.filter((reason) => reason.slot === slot).map(({ weight }) => weight) ?? [];
      expect(weights.filter((weight) => weight > 0).length).toBeLessThanOrEqual(3);
      expect(weights.filter((weight) => weight <= 0).length).toBeLessThanOrEqual(2);
    }
  });

  it('is said of every claim that the rules of today have stored', async () => {
    const { db } = database;
    const claims = await db.selectFrom('claims').select('id').execute();
    const stored = await listReviewClaims(
      db,
      claims.map(({ id }) => id),
    );
    expect(stored.length).toBeGreaterThan(2);
    expect(stored.filter((claim) => !explainSlots(claim))).toEqual([]);
  });

  it('is not said of what another version, a model or somebody by hand has read', async () => {
    const stored = await findStored();
    const readAs = stored.readAs!;
    expect(explainSlots({ ...stored, readAs: { ...readAs, version: 'older' } })).toBeUndefined();
    expect(explainSlots({ ...stored, readAs: { ...readAs, extractor: 'llm' } })).toBeUndefined();
    expect(explainSlots({ ...stored, readAs: null })).toBeUndefined();
    expect(explainSlots({ ...stored, status: 'corrected' })).toBeUndefined();
  });

  it('is not said where other characters or another thing would be read now', async () => {
    const stored = await findStored();
    const { stated } = stored;
    expect(
      explainSlots({ ...stored, stated: { ...stated, startOffset: stated.startOffset - 1 } }),
    ).toBeUndefined();
    expect(explainSlots({ ...stored, stated: { ...stated, metric: 'BLEU' } })).toBeUndefined();
    expect(explainSlots({ ...stored, readAs: { ...stored.readAs!, benchmark: 'Quill' } })).toBeUndefined();
    expect(explainSlots({ ...stored, paper: { ...stored.paper, abstract: '' } })).toBeUndefined();
  });

  it('is not asked of a text that is no abstract', async () => {
    const stored = await findStored();
    const abstract = stored.paper.abstract.padEnd(10_000, ' And so on.');
    expect(explainSlots({ ...stored, paper: { ...stored.paper, abstract } })).toBeUndefined();
  });
});

describe('the pages of a claim', () => {
  it('show it on the review desk', async () => {
    const { db } = database;
    await addReviewer(db);
    const { id } = await findStored();
    const page = (await askRoute(db, 'review', `/review?claim=${id}`)) as { claims: ReviewView[] };
    const view = page.claims.find((claim) => claim.id === id);
    expect(view?.slotReasons?.length).toBeGreaterThan(0);
    expect(view?.slotRivals?.length).toBeGreaterThan(0);
  });

  it('show it beside the history', async () => {
    const { db } = database;
    const { id } = await findStored();
    const address = `/claims/${id}`;
    const page = (await askRoute(db, 'claims.$id._index', address, { id: `${id}` })) as { view: ReviewView };
    expect(page.view.slotReasons?.length).toBeGreaterThan(0);
  });

  it('say nothing of it where an older version has read the paper', async () => {
    const { db } = database;
    const { id } = await findStored();
    await db.updateTable('extractionRuns').set({ version: 'older' }).execute();
    const page = (await askRoute(db, 'review', `/review?claim=${id}`)) as { claims: ReviewView[] };
    expect(page.claims.find((claim) => claim.id === id)).toBeDefined();
    expect(page.claims.filter(({ slotReasons }) => slotReasons !== undefined)).toEqual([]);
  });
});

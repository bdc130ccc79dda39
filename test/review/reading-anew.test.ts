/** A newer version of the rules reads stored abstracts anew: what reviewers said stays in force, whatever it reads now. */
import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim } from '#app/extraction/claim.ts';
import { extractClaims } from '#app/extraction/extract-claims.ts';
import * as registry from '#app/extraction/registry/registry.ts';
import { ingestPapers } from '#app/ingest/ingest-papers.ts';
import { addClaim, parseMissedClaim } from '#app/review/add-claim.ts';
import { parseDecision } from '#app/review/decision.ts';
import { handleDecision } from '#app/review/handle-decision.ts';
import { readPapers } from '#app/sources/read-papers.ts';
import { storeExtractions } from '#db/claims/store-extractions.server.ts';
import { findRunChanges } from '#db/queries/extraction-changes.server.ts';
import { findClaimState } from '#db/reviews/find-claim-state.server.ts';
import { startRun } from '#db/runs/extraction-runs.server.ts';
import { useTestDatabase, type TestDatabase } from '../support/database.ts';
import { addReviewer, listStanding, see, storePapers, toForm } from './review-fixtures.ts';

const database = useTestDatabase({ perTest: true });
let db: TestDatabase['db'];
let robin: { id: number };
beforeEach(async () => {
  db = database.db;
  robin = await addReviewer(db);
});

async function send(fields: Record<string, string | number>): Promise<void> {
  const parsed = parseDecision(toForm(fields));
  if (!parsed.ok) throw new Error(parsed.problem);
  expect(await handleDecision(db, robin, parsed.value)).toMatchObject({ ok: true });
}

/** Reads every stored abstract as a newer version would that changes claims in this way. */
async function readAnew(version: string, change: (claims: Claim[]) => Claim[]): Promise<void> {
  const papers = await db.selectFrom('papers').select(['id', 'title', 'abstract']).execute();
  const runId = await startRun(db, { extractor: 'rules', version });
  const extractions = papers.map((paper) => {
    const extraction = extractClaims(paper);
    return {
      paperId: paper.id,
      extraction: { ...extraction, checks: [], implied: [], claims: change(extraction.claims) },
    };
  });
  await storeExtractions(db, runId, extractions, registry);
}

const listChanges = async (show?: 'reviewed') => {
  const found = await findRunChanges(db, { show, page: 1, size: 100 });
  return (found?.rows ?? []).map(({ change, quote, before, after, isReviewed }) => ({
    change,
    quote,
    before,
    after,
    isReviewed,
  }));
};

describe('of claims that nobody has reviewed', () => {
  beforeEach(() => storePapers(db));

  it('changes follow, keep their numbers, and are listed', async () => {
    const { claim } = await see(db, '93.1%');
    await readAnew('next', (claims) =>
      claims
        .filter(({ quote }) => quote !== '89.5%')
        .map((each) => (each.quote === '93.1%' ? { ...each, method: 'Heron-2', metric: 'pass@1' } : each)),
    );
    expect((await see(db, '93.1%')).claim).toBe(claim);
    expect(await listStanding(db)).toContain('93.1% | 93.1 | GSM8K | Heron-2 | unchecked');
    expect((await listStanding(db)).join()).not.toContain('89.5%');
    expect(await listChanges()).toEqual([
      {
        change: 'otherwise',
        quote: '93.1%',
        before: { method_name: 'Heron', metric: 'accuracy' },
        after: { method_name: 'Heron-2', metric: 'pass@1' },
        isReviewed: false,
      },
      expect.objectContaining({ change: 'gone', quote: '89.5%', isReviewed: false }),
    ]);
  });

  it('new ones are listed', async () => {
    await readAnew('less', (claims) => claims.slice(1));
    await readAnew('more', (claims) => claims);
    expect(await listChanges()).toEqual([expect.objectContaining({ change: 'new', quote: '58.8%' })]);
  });

  it('the same reading leaves no trace', async () => {
    await readAnew('next', (claims) => claims);
    expect(await listChanges()).toEqual([]);
  });

  it('and a review that was taken back protects nothing', async () => {
    await send({ intent: 'reject', ...(await see(db, '93.1%')), note: 'No.' });
    await send({ intent: 'undo' });
    await readAnew('next', (claims) => claims.filter(({ quote }) => quote !== '93.1%'));
    expect((await listStanding(db)).join()).not.toContain('93.1%');
  });
});

describe('of claims that were reviewed', () => {
  const fields = { kind: 'score', role: 'proposed', unit: '%', method: 'Heron', benchmark: 'GSM8K' };
  beforeEach(async () => {
    await storePapers(db);
    await send({ intent: 'accept', ...(await see(db, '93.1%')) });
    await send({ intent: 'correct', ...(await see(db, '71.4%')), ...fields, quote: '71.4%', value: '71.5' });
    await send({ intent: 'reject', ...(await see(db, '89.5%')), note: 'A pilot.' });
    const missed = parseMissedClaim(toForm({ intent: 'add', ...fields, quote: 'room 12.5 of', value: '' }));
    if (!missed.ok) throw new Error(missed.problem);
    await addClaim(db, robin, { paper: 'heron', fields: missed.value });
  });

  const STANDING = [
    '71.4% | 71.5 | GSM8K | Heron | correct',
    '93.1% | 93.1 | GSM8K | Heron | accept',
    'room 12.5 of | 12.5 | GSM8K | Heron | add',
  ];
  const listReviewed = async () => (await listStanding(db)).filter((line) => !line.endsWith('unchecked'));

  it.each<[string, (claims: Claim[]) => Claim[]]>([
    ['the same', (claims) => claims],
    ['nothing any more', () => []],
    ['of other methods', (claims) => claims.map((each) => ({ ...each, method: `New ${each.method}` }))],
    [
      'as gains',
      (claims) => claims.map((each) => ({ ...each, kind: 'gain' as const, basis: 'relative' as const })),
    ],
    [
      'on another benchmark, surer',
      (claims) => claims.map((each) => ({ ...each, benchmark: 'AIME 2024', confidence: 1 })),
    ],
    [
      'with fewer characters',
      (claims) =>
        claims.map((each) => ({ ...each, end: each.start + 4, quote: each.quote.slice(0, 4), unit: null })),
    ],
  ])('every review is in force where they are read as %s', async (_, change) => {
    expect(await listReviewed()).toEqual(STANDING);
    await readAnew('next', change);
    expect(await listReviewed()).toEqual(STANDING);
    // What was rejected does not come back under another name.
    expect((await listStanding(db)).join()).not.toContain('89.5');
    await readAnew('the one after', (claims) => claims);
    expect(await listReviewed()).toEqual(STANDING);
  });

  it('those that are read otherwise or not at all are listed until somebody looks at them again', async () => {
    await readAnew('next', (claims) =>
      claims
        .filter(({ quote }) => quote !== '71.4%')
        .map((each) => (each.quote === '93.1%' ? { ...each, method: 'Heron-2' } : each)),
    );
    expect(await listChanges('reviewed')).toEqual([
      expect.objectContaining({ change: 'otherwise', quote: '93.1%', after: { method_name: 'Heron-2' } }),
      expect.objectContaining({ change: 'gone', quote: '71.4%' }),
    ]);
    await send({ intent: 'accept', ...(await see(db, '93.1%')) });
    expect(await listChanges('reviewed')).toEqual([expect.objectContaining({ quote: '71.4%' })]);
  });

  it('the reviewer who saw the old reading is told', async () => {
    const seen = await see(db, '93.1%');
    await readAnew('next', (claims) => claims);
    const parsed = parseDecision(toForm({ intent: 'accept', ...seen }));
    expect(parsed.ok && (await handleDecision(db, robin, parsed.value))).toMatchObject({ kind: 'changed' });
  });
});

const seed = fileURLToPath(new URL('../../../shared/corpus/seed.papers.jsonl', import.meta.url));

it.skipIf(!existsSync(seed))(
  'every review of every claim of a real corpus (../shared/corpus/seed.papers.jsonl) is in force',
  { timeout: 120_000 },
  async () => {
    await ingestPapers(db, readPapers(createReadStream(seed), { format: 'jsonl' }));
    const claims = await db.selectFrom('claims').selectAll().orderBy('id').execute();
    expect(claims.length).toBeGreaterThanOrEqual(70);
    for (const [index, { id }] of claims.entries()) {
      const state = await findClaimState(db, id);
      if (!state) throw new Error('A claim has gone.');
      const { stated, shown, version } = state;
      const decisions: Record<string, string | number>[] = [
        { intent: 'accept' },
        { intent: 'reject', note: 'Not a result.' },
        {
          intent: 'correct',
          start: stated.startOffset,
          end: stated.endOffset,
          quote: stated.quote,
          value: stated.value + 1,
          kind: stated.kind,
          role: stated.role,
          benchmark: shown.benchmark ?? '',
          method: 'Corrected Method',
        },
      ];
      await send({ claim: id, version, ...(decisions[index % 3] ?? {}) });
    }
    const before = await listStanding(db);
    expect(before.some((line) => line.endsWith('unchecked'))).toBe(false);
    const changes: ((claims: Claim[]) => Claim[])[] = [
      (all) => all,
      (all) => all.filter((_, index) => index % 2 === 0),
      (all) =>
        all.map((each) => ({
          ...each,
          method: `Another ${each.method}`,
          benchmark: 'MATH',
          role: 'comparator' as const,
        })),
    ];
    for (const [index, change] of changes.entries()) {
      await readAnew(`next ${index}`, change);
      expect(await listStanding(db)).toEqual(before);
    }
    const changed = await findRunChanges(db, { show: 'reviewed', page: 1, size: 10 });
    expect(changed?.total).toBeGreaterThan(0);
  },
);

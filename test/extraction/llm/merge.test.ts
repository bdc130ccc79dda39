import { describe, expect, it } from 'vitest';

import { extractClaims } from '#app/extraction/extract-claims.ts';
import { ARBITRATED_SLOTS } from '#app/extraction/llm/arbitrated-slots.ts';
import { ARBITRATION } from '#app/extraction/llm/arbitration.ts';
import { standingOf } from '#app/extraction/llm/standing.ts';
import { joinRecords, NO_RECORD, type TrackRecord } from '#app/extraction/llm/track-record.ts';
import type { ProposedClaim } from '#app/extraction/llm/proposal.ts';
import { readWithModel } from '#app/extraction/llm/read-with-model.ts';
import { asksModel, type ModelMode, type ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import type { Claim } from '#app/extraction/claim.ts';
import { propose } from '#test/support/proposals.ts';

const abstract =
  'We present Sage. Sage reaches 90.0% accuracy on MATH, ahead of Basil at 85.0%. In 2019 a prior tally of 7.25 was set for GSM8K.';
const source = { title: 'Sage: sums', abstract };
const rules = extractClaims(source, { explain: true });
const agreed: Partial<ProposedClaim> = { benchmark: 'MATH', metric: 'accuracy', method: 'Sage' };

/** The record of a model that agreed in this share of so many sure decisions of each slot. */
function recordOf(share: number, asked = 400): TrackRecord {
  const tally = { asked, agreed: share * asked };
  return Object.fromEntries(ARBITRATED_SLOTS.map((slot) => [slot, tally])) as unknown as TrackRecord;
}
const trusted = recordOf(1);
const distrusted = recordOf(0.4);

function read(mode: ModelMode, record: TrackRecord, ...proposals: ProposedClaim[]) {
  const reading = readWithModel(source, mode, rules, { proposals, malformed: [] }, { record });
  const of = (quote: string) => {
    const i = reading.extraction.claims.findIndex((claim) => claim.quote === quote);
    return {
      claim: reading.extraction.claims[i] as Claim,
      source: reading.sources[i],
      disagreement: reading.disagreements.find(({ claim }) => claim === i),
    };
  };
  return { ...reading, of };
}
const before = rules.claims.find(({ quote }) => quote === '90.0%') as Claim;

describe('a number that both have read', () => {
  it('is surer where they agree in every field', () => {
    const { claim, source, disagreement } = read('both', trusted, propose(abstract, '90.0%', agreed)).of(
      '90.0%',
    );
    expect(before).toMatchObject({ benchmark: 'MATH', metric: 'accuracy', method: 'Sage' });
    expect(claim.confidence).toBeGreaterThan(before.confidence);
    expect(claim).toEqual({
      ...before,
      confidence: claim.confidence,
      slotConfidence: claim.slotConfidence,
    });
    expect(claim.slotConfidence.kind).toBeGreaterThanOrEqual(before.slotConfidence.kind);
    expect(claim.slotConfidence.benchmark).toBeGreaterThanOrEqual(before.slotConfidence.benchmark);
    expect([source, disagreement]).toEqual(['both', undefined]);
  });

  const differing: [keyof ProposedClaim, Partial<ProposedClaim>, unknown, unknown][] = [
    ['benchmark', { benchmark: 'GSM8K' }, 'MATH', 'GSM8K'],
    ['method', { method: 'Basil' }, 'Sage', 'Basil'],
    ['role', { role: 'comparator' }, 'proposed', 'comparator'],
    ['kind', { kind: 'gain' }, 'score', 'gain'],
  ];
  it.each(differing)(
    'keeps the %s of the rules against a model that was often wrong; both readings go to review',
    (slot, given, a, b) => {
      const proposal = propose(abstract, '90.0%', { ...agreed, ...given });
      const { claim, disagreement } = read('both', distrusted, proposal).of('90.0%');
      expect(claim[slot as keyof Claim]).toBe(a);
      expect(disagreement).toMatchObject({
        kind: 'differs',
        slots: [{ slot, rules: a, model: b, kept: 'rules' }],
      });
      expect(disagreement?.rules?.[slot as keyof Claim]).toBe(a);
      expect(disagreement?.model?.[slot as keyof Claim]).toBe(b);
    },
  );

  it.each(differing)(
    'is never surer of the %s for a difference, and says whose reading was kept',
    (slot, given) => {
      const proposal = propose(abstract, '90.0%', { ...agreed, ...given });
      const { claim, disagreement } = read('both', trusted, proposal).of('90.0%');
      const kept = disagreement?.slots.find((difference) => difference.slot === slot)?.kept;
      expect(disagreement?.kind).toBe('differs');
      expect(claim[slot as keyof Claim]).toBe(disagreement?.[kept!]?.[slot as keyof Claim]);
      const alike = read('both', trusted, propose(abstract, '90.0%', agreed)).of('90.0%');
      expect(claim.confidence).toBeLessThan(alike.claim.confidence);
    },
  );

  const doubtful = { title: 'Sage', abstract: 'Sage is right in 90.0% of cases. It was tried on MATH.' };
  const doubted = extractClaims(doubtful, { explain: true });
  const { role, method } = doubted.claims[0] as Claim;
  const naming = propose(doubtful.abstract, '90.0%', { benchmark: 'MATH', method, role });
  it('takes from a model with a good record what the rules leave open, and goes to review', () => {
    expect(doubted.claims[0]).toMatchObject({ benchmark: null });
    const answer = { proposals: [naming], malformed: [] };
    const { extraction, disagreements } = readWithModel(doubtful, 'both', doubted, answer, {
      record: trusted,
    });
    expect(extraction.claims[0]).toMatchObject({ benchmark: 'MATH' });
    expect(disagreements[0]).toMatchObject({
      kind: 'filled',
      slots: [{ slot: 'benchmark', rules: null, model: 'MATH', kept: 'model' }],
    });
  });

  it('leaves open what only a model with a bad record names; that goes to review, too', () => {
    const answer = { proposals: [naming], malformed: [] };
    const { extraction, disagreements } = readWithModel(doubtful, 'both', doubted, answer, {
      record: distrusted,
    });
    expect(extraction.claims[0]).toMatchObject({ benchmark: null });
    expect(disagreements[0]).toMatchObject({ kind: 'filled', slots: [{ kept: 'rules' }] });
  });

  it('knows a bad model from its record after some papers, not from one', () => {
    const wrong = propose(abstract, '90.0%', { ...agreed, role: 'comparator', method: 'Basil' });
    const { record } = read('both', NO_RECORD, wrong);
    expect(record.owner.agreed).toBeLessThan(record.owner.asked);
    const course = [0, 1, 5, 40].map((papers) => {
      const known = Array.from({ length: papers }, () => record).reduce(joinRecords, NO_RECORD);
      return standingOf(known, ARBITRATION.usual).slots.owner;
    });
    expect(course).toEqual([...course].sort((a, b) => b - a));
    expect(course[0]).toBe(0);
  });
});

describe('a number that one has read', () => {
  it('carries the rules as its source where no model was asked', () => {
    const reading = readWithModel(source, 'both', rules);
    expect(reading.sources).toEqual(rules.claims.map(() => 'rules'));
    expect(reading.extraction).toBe(rules);
  });

  it('stays where only a model with a bad record is silent of it', () => {
    const { sources, extraction } = read('both', distrusted);
    expect(sources).toEqual(rules.claims.map(() => 'rules'));
    expect(extraction.claims.map(({ quote }) => quote)).toEqual(rules.claims.map(({ quote }) => quote));
  });

  it('carries the model as its source where the rules pass it over, and goes to review', () => {
    expect(rules.passedOver.map(({ quote }) => quote)).toContain('7.25');
    const { of, extraction } = read(
      'assist',
      trusted,
      propose(abstract, '7.25', { benchmark: 'GSM8K', method: 'Sage' }),
    );
    const { claim, source, disagreement } = of('7.25');
    expect(claim).toMatchObject({ rule: 'model', benchmark: 'GSM8K', value: 7.25 });
    expect([source, disagreement?.kind, disagreement?.rules]).toEqual(['model', 'model only', null]);
    expect(extraction.passedOver.map(({ quote }) => quote)).not.toContain('7.25');
    expect(extraction.claims.map(({ start }) => start)).toEqual(
      extraction.claims.map(({ start }) => start).sort((a, b) => a - b),
    );
  });

  it('counts alone in mode llm', () => {
    const { extraction, sources } = read('llm', NO_RECORD, propose(abstract, '90.0%', agreed));
    expect(extraction.claims.map(({ quote }) => quote)).toEqual(['90.0%']);
    expect(sources).toEqual(['model']);
    expect(extraction.passedOver.map(({ quote }) => quote)).toContain('85.0%');
  });
});

describe('an answer', () => {
  it('gives a number once: what comes again is refused', () => {
    const once = propose(abstract, '90.0%', agreed);
    const { rejections, sources } = read('llm', NO_RECORD, once, once, { ...once, method: 'Basil' });
    expect(sources).toHaveLength(1);
    expect(rejections.map(({ reason }) => reason)).toEqual(
      Array(2).fill('the same number was proposed before'),
    );
  });

  it('loses only the claims that are broken', () => {
    const proposals = [propose(abstract, '90.0%', agreed), propose(abstract, '85.0%', { value: 99 })];
    const malformed = [{ answer: { quote: 5 }, complaint: 'quote: not a text' }];
    const { sources, rejections } = readWithModel(source, 'llm', rules, { proposals, malformed });
    expect(sources).toHaveLength(1);
    expect(rejections.map(({ reason }) => reason)).toEqual([
      'the value is not the one in the text',
      'not a claim of the agreed form',
    ]);
  });
});

describe('the arithmetic', () => {
  it('is done anew with what the model adds', () => {
    const text = {
      title: 'Sage',
      abstract: 'On MATH, Sage goes from 58.8% to 90.0%. A curious jump of 31.2 points it is.',
    };
    const read = extractClaims(text, { explain: true });
    const proposals = [
      propose(text.abstract, '31.2 points', { kind: 'gain', method: 'Sage', benchmark: 'MATH' }),
    ];
    const { extraction } = readWithModel(text, 'both', read, { proposals, malformed: [] });
    for (const { claims } of extraction.checks)
      for (const i of claims) expect(extraction.claims[i]).toBeDefined();
    expect(extraction.claims.map(({ quote }) => quote)).toContain('31.2 points');
  });
});

describe('whether a model is asked', () => {
  it.each<[string, string, Partial<Record<ReadingMode, boolean>>]>([
    ['no number', 'Sage is good.', { rules: false, assist: false, both: false, llm: false }],
    [
      'only numbers of names and years',
      'Sage uses GPT-4 in 2024.',
      { assist: false, both: false, llm: false },
    ],
    [
      'a plain result',
      'We propose Sage. Sage reaches 90.0% accuracy on MATH.',
      { rules: false, assist: false, both: true, llm: true },
    ],
    [
      'an unread number that looks like a result',
      abstract,
      { rules: false, assist: true, both: true, llm: true },
    ],
  ])('of %s', (_, text, expected) => {
    const read = extractClaims({ title: 'Sage', abstract: text }, { explain: true });
    for (const [mode, isAsked] of Object.entries(expected))
      expect([mode, asksModel(mode as ReadingMode, read)]).toEqual([mode, isAsked]);
  });
});

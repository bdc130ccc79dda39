import { describe, expect, it } from 'vitest';

import { extractClaims } from '#app/extraction/extract-claims.ts';
import type { ProposedClaim } from '#app/extraction/llm/proposal.ts';
import { readWithModel } from '#app/extraction/llm/read-with-model.ts';
import { asksModel, type ModelMode, type ReadingMode } from '#app/extraction/llm/reading-mode.ts';
import { type Claim, SLOT_NAMES } from '#app/extraction/claim.ts';
import { propose } from '#test/support/proposals.ts';

const abstract =
  'We present Sage. Sage reaches 90.0% accuracy on MATH, ahead of Basil at 85.0%. In 2019 a prior tally of 7.25 was set for GSM8K.';
const source = { title: 'Sage: sums', abstract };
const rules = extractClaims(source, { explain: true });
const agreed: Partial<ProposedClaim> = { benchmark: 'MATH', metric: 'accuracy', method: 'Sage' };

function read(mode: ModelMode, ...proposals: ProposedClaim[]) {
  const reading = readWithModel(source, mode, rules, { proposals, malformed: [] });
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
    const { claim, source, disagreement } = read('both', propose(abstract, '90.0%', agreed)).of('90.0%');
    expect(before).toMatchObject({ benchmark: 'MATH', metric: 'accuracy', method: 'Sage' });
    expect(claim.confidence).toBeGreaterThan(before.confidence);
    expect(claim).toEqual({
      ...before,
      confidence: claim.confidence,
      slotConfidence: claim.slotConfidence,
    });
    for (const slot of SLOT_NAMES)
      expect(claim.slotConfidence[slot]).toBeGreaterThanOrEqual(before.slotConfidence[slot]);
    expect([source, disagreement]).toEqual(['both', undefined]);
  });

  it.each<[keyof ProposedClaim, Partial<ProposedClaim>, unknown, unknown]>([
    ['benchmark', { benchmark: 'GSM8K' }, 'MATH', 'GSM8K'],
    ['method', { method: 'Basil' }, 'Sage', 'Basil'],
    ['role', { role: 'comparator' }, 'proposed', 'comparator'],
    ['kind', { kind: 'gain' }, 'score', 'gain'],
  ])(
    'keeps what the rules say where the %s differs, is less sure and goes to review with both',
    (slot, given, a, b) => {
      const proposal = propose(abstract, '90.0%', { ...agreed, ...given });
      const { claim, disagreement } = read('both', proposal).of('90.0%');
      expect(claim[slot as keyof Claim]).toBe(a);
      expect(claim.confidence).toBeLessThan(before.confidence * 0.7);
      expect(disagreement).toMatchObject({ kind: 'differs', slots: [{ slot, rules: a, model: b }] });
      expect(disagreement?.rules?.[slot as keyof Claim]).toBe(a);
      expect(disagreement?.model?.[slot as keyof Claim]).toBe(b);
    },
  );

  it('is as sure as before where the model leaves a field open', () => {
    const { claim, disagreement } = read('both', propose(abstract, '90.0%', { method: 'Sage' })).of('90.0%');
    expect([claim.confidence, disagreement]).toEqual([before.confidence, undefined]);
  });

  it('takes from the model what the rules leave open, and goes to review', () => {
    const text = { title: 'Sage', abstract: 'Sage is right in 90.0% of cases. It was tried on MATH.' };
    const read = extractClaims(text, { explain: true });
    expect(read.claims[0]).toMatchObject({ benchmark: null });
    const proposals = [propose(text.abstract, '90.0%', { benchmark: 'MATH', method: 'Sage' })];
    const { extraction, disagreements } = readWithModel(text, 'both', read, { proposals, malformed: [] });
    expect(extraction.claims[0]).toMatchObject({ benchmark: 'MATH' });
    expect(extraction.claims[0]?.confidence).toBeLessThanOrEqual(0.6);
    expect(disagreements[0]).toMatchObject({
      kind: 'filled',
      slots: [{ slot: 'benchmark', rules: null, model: 'MATH' }],
    });
  });
});

describe('a number that one has read', () => {
  it('carries the rules as its source where the model is silent', () => {
    expect(read('both').sources).toEqual(rules.claims.map(() => 'rules'));
    expect(read('both').extraction).toBe(rules);
  });

  it('carries the model as its source where the rules pass it over, and goes to review', () => {
    expect(rules.passedOver.map(({ quote }) => quote)).toContain('7.25');
    const { of, extraction } = read(
      'assist',
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
    const { extraction, sources } = read('llm', propose(abstract, '90.0%', agreed));
    expect(extraction.claims.map(({ quote }) => quote)).toEqual(['90.0%']);
    expect(sources).toEqual(['model']);
    expect(extraction.passedOver.map(({ quote }) => quote)).toContain('85.0%');
  });
});

describe('an answer', () => {
  it('gives a number once: what comes again is refused', () => {
    const once = propose(abstract, '90.0%', agreed);
    const { rejections, sources } = read('llm', once, once, { ...once, method: 'Basil' });
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

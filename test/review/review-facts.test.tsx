import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ReviewFacts } from '#app/components/review/review-facts.tsx';
import { toReviewView, type ReviewedClaim } from '#app/leaderboard/review-view.ts';

const ABSTRACT = 'Without its verifier, Heron loses 4.2 points on MATH.';
const start = ABSTRACT.indexOf('4.2');

function show(
  given: Partial<ReviewedClaim> & { change?: 'improvement' | 'decline' | null },
  reasons?: Parameters<typeof ReviewFacts>[0]['reasons'],
): string {
  const { change = 'decline', ...rest } = given;
  const view = toReviewView({
    id: 1,
    version: '0.1',
    status: 'unchecked',
    stated: {
      startOffset: start,
      endOffset: start + 10,
      quote: '4.2 points',
      value: 4.2,
      low: null,
      unit: 'points',
      kind: 'gain',
      basis: 'absolute',
      change,
      metric: 'accuracy',
      role: 'proposed',
      versus: null,
      fromValue: null,
      qualifier: null,
    },
    benchmark: { name: 'MATH', slug: 'math' },
    method: { name: 'Heron', slug: 'heron' },
    base: null,
    rule: 'gain-noun',
    confidence: 0.6,
    slotConfidence: { kind: 0.99, benchmark: 0.62, metric: 0.9, method: 0.95, role: 0.97 },
    checks: [],
    disagreement: null,
    reasons: [],
    place: null,
    latest: null,
    paper: { slug: 'heron', title: 'Heron', abstract: ABSTRACT, url: null, isDigest: false },
    ...rest,
  });
  const text = renderToStaticMarkup(<ReviewFacts view={view} reasons={reasons} />);
  return text
    .replace(/<dt[^>]*>/g, '\n')
    .replace(/<dd[^>]*>/g, ': ')
    .replace(/<[^>]+>/g, '');
}

it('says beside the least sure field that it is doubtful, with its probability', () => {
  expect(show({})).toMatch(/^Benchmark: MATH doubtful: benchmark \(62%\)$/m);
  expect(show({}).match(/doubtful/g)).toHaveLength(1);
});

it('says it of the whole claim where no field is less sure than another', () => {
  const even = { kind: 0.6, benchmark: 0.6, metric: 0.6, method: 0.6, role: 0.6 };
  expect(show({ slotConfidence: even })).toMatch(
    /^Read by: gain-noun, 60% sure doubtful: every field \(60%\)$/m,
  );
});

it('says nothing of it where nobody judged the fields, and once a reviewer has looked', () => {
  expect(show({ slotConfidence: null })).not.toContain('doubtful');
  expect(show({ status: 'accepted' })).not.toContain('doubtful');
});

it('says whether a gain is an improvement or a decline', () => {
  expect(show({})).toMatch(/^Better or worse: a decline$/m);
  expect(show({ change: 'improvement' })).toMatch(/^Better or worse: an improvement$/m);
  expect(show({ change: null })).toMatch(/^Better or worse: not said$/m);
});

it('tells what spoke for a field and against it, where that is known', () => {
  const shown = show({}, [
    { slot: 'benchmark', text: 'it stands in the same clause', weight: 1 },
    { slot: 'benchmark', text: 'another name is nearer', weight: -2 },
  ]);
  expect(shown).toMatch(/why\s*against: another name is nearer\s*for: it stands in the same clause/);
  expect(show({})).not.toContain('why');
});

import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ClaimFields } from '#app/components/review/claim-fields.tsx';
import { ReviewFacts } from '#app/components/review/review-facts.tsx';
import { SettingNote } from '#app/components/setting-note.tsx';
import { toReviewView, type ReviewedClaim } from '#app/leaderboard/review-view.ts';

const ABSTRACT = 'Without its verifier, Heron loses 4.2 points on MATH.';
const start = ABSTRACT.indexOf('4.2');

function render(
  given: Partial<ReviewedClaim> & { change?: 'improvement' | 'decline' | null },
  { reasons, rivals }: Pick<Parameters<typeof ReviewFacts>[0], 'reasons' | 'rivals'> = {},
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
      setting: '5-shot',
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
  return renderToStaticMarkup(<ReviewFacts view={view} reasons={reasons} rivals={rivals} />);
}

/** A line for each field, without marks. */
function show(...given: Parameters<typeof render>): string {
  return render(...given)
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

describe('why a field holds what it holds', () => {
  const reasons = [
    { slot: 'benchmark', text: 'it stands in the same clause', weight: 1 },
    { slot: 'benchmark', text: 'another name is nearer', weight: -2 },
  ] as const;

  it('is told where it is known: what spoke for it and against it, the strongest first', () => {
    expect(show({}, { reasons })).toMatch(
      /^Benchmark: MATH.*why \(Benchmark\)against: another name is nearerfor: it stands in the same clause$/m,
    );
    expect(show({})).not.toContain('why');
  });

  it('names what came next', () => {
    const rivals = [
      { slot: 'metric', text: 'F1', probability: 0.4 },
      { slot: 'benchmark', text: 'GSM8K', probability: 0.314 },
    ] as const;
    expect(show({}, { reasons, rivals })).toMatch(/why \(Benchmark\)rather than GSM8K \(31%\)against: /);
    expect(show({}, { rivals })).not.toContain('why');
  });

  it('is folded up, and opens by keyboard without a script', () => {
    const html = render({}, { reasons });
    expect(html).toMatch(/<details(?![^>]* open)[^>]*><summary[^>]*>why/);
  });
});

it('says under what the number was measured, in the facts and in the form, where somebody has said so', () => {
  expect(show({})).toContain('\nSetting: 5-shot\n');
  const form = renderToStaticMarkup(<ClaimFields fields={{ setting: '5-shot' }} />);
  expect(form).toMatch(/Setting<\/span><input name="setting"[^>]* value="5-shot"/);
});

it('tells it quietly in the row of a table, and nothing where nobody has said', () => {
  expect(renderToStaticMarkup(<SettingNote setting="test <clean>" />)).toContain(
    '</span>test &lt;clean&gt;</span>',
  );
  expect(renderToStaticMarkup(<SettingNote setting={null} />)).toBe('');
});

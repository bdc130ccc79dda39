import { describe, expect, it } from 'vitest';
import { goldPaper, predictedPaper } from '#app/evaluation/annotated-paper.ts';
import { evaluate } from '#app/evaluation/evaluate.ts';

const claim = {
  start: 10,
  end: 15,
  value: 90,
  kind: 'score',
  benchmark: 'MATH',
  metric: null,
  method: 'Sage',
  base: null,
  role: 'proposed',
};

function evaluateOne(predicted: object[], gold: object[]) {
  return evaluate(
    [predictedPaper.parse({ id: 'a', claims: predicted })],
    [goldPaper.parse({ id: 'a', claims: gold })],
  );
}

describe('evaluate', () => {
  it('counts a claim that agrees in everything on every level', () => {
    const { found, placed, attributed, leaderboard } = evaluateOne([claim], [claim]);
    for (const rates of [found, placed, attributed, leaderboard]) {
      expect(rates).toEqual({ precision: 1, recall: 1, f1: 1, hits: 1, falseAlarms: 0, misses: 0 });
    }
  });

  it('lets a wrong benchmark cost the levels from "placed" on', () => {
    const { found, placed, leaderboard } = evaluateOne([{ ...claim, benchmark: 'GSM8K' }], [claim]);
    expect(found.f1).toBe(1);
    expect(placed).toMatchObject({ hits: 0, falseAlarms: 1, misses: 1 });
    expect(leaderboard).toMatchObject({ hits: 0, falseAlarms: 1, misses: 1 });
  });

  it('lets a wrong role or method cost "attributed" only', () => {
    for (const wrong of [{ role: 'comparator' }, { method: 'Other' }]) {
      const { placed, attributed } = evaluateOne([{ ...claim, ...wrong }], [claim]);
      expect([placed.hits, attributed.hits, attributed.misses]).toEqual([1, 0, 1]);
    }
  });

  it('takes a value of the other kind, or another value, for not found', () => {
    for (const wrong of [{ kind: 'gain' }, { value: 91 }, { start: 40, end: 45 }]) {
      expect(evaluateOne([{ ...claim, ...wrong }], [claim]).found).toMatchObject({
        hits: 0,
        falseAlarms: 1,
        misses: 1,
      });
    }
  });

  it('accepts what the gold accepts besides', () => {
    const gold = {
      ...claim,
      low: 4,
      benchmarkAlso: ['MATH-500'],
      methodAlso: ['Owl'],
      kindAlso: 'gain',
      also: [[50, 52]],
    };
    const predicted = {
      ...claim,
      start: 50,
      end: 52,
      value: 4,
      kind: 'gain',
      benchmark: 'math 500',
      method: 'Owl',
    };
    expect(evaluateOne([predicted], [gold]).attributed.f1).toBe(1);
  });

  it('charges nothing for an optional claim, found or not', () => {
    const gold = { ...claim, optional: true };
    expect(evaluateOne([], [gold]).found).toMatchObject({ hits: 0, misses: 0 });
    expect(evaluateOne([claim], [gold]).found).toMatchObject({ hits: 1, falseAlarms: 0 });
    expect(evaluateOne([{ ...claim, value: 1 }], [gold]).found).toMatchObject({ hits: 0, falseAlarms: 0 });
  });

  it('counts a number said twice at its place once', () => {
    expect(evaluateOne([claim, { ...claim, method: 'Other' }], [claim]).attributed).toMatchObject({
      hits: 1,
      falseAlarms: 0,
    });
  });

  it('takes "our method" for a method that has no name', () => {
    const gold = { ...claim, method: 'a new training scheme' };
    expect(evaluateOne([{ ...claim, method: 'our approach' }], [gold]).attributed.hits).toBe(1);
  });

  it('counts claims on papers that report none, and papers without a prediction', () => {
    const gold = ['quiet', 'unread'].map((id) => goldPaper.parse({ id, claims: [] }));
    const { quietPapers, claimsOnQuietPapers, papersNotPredicted, found } = evaluate(
      [predictedPaper.parse({ id: 'quiet', claims: [claim] })],
      gold,
    );
    expect({ quietPapers, claimsOnQuietPapers, papersNotPredicted }).toEqual({
      quietPapers: 2,
      claimsOnQuietPapers: 1,
      papersNotPredicted: 1,
    });
    expect(found.falseAlarms).toBe(1);
  });

  it('wants the metric right for a row, and counts no gains there', () => {
    const gold = { ...claim, metric: 'accuracy' };
    expect(evaluateOne([{ ...claim, metric: 'F1' }], [gold])).toMatchObject({
      leaderboard: { hits: 1, falseAlarms: 0, misses: 0 },
      row: { hits: 0, falseAlarms: 1, misses: 1 },
    });
    const gain = { ...claim, kind: 'gain' };
    expect(evaluateOne([gain], [gain]).row).toMatchObject({ hits: 0, falseAlarms: 0, misses: 0 });
  });

  it('takes a row that no board of the gold has for a false one', () => {
    const gold = { ...claim, benchmark: null, benchmarkAlso: ['MATH'] };
    expect(evaluateOne([claim], [gold])).toMatchObject({
      leaderboard: { hits: 0, falseAlarms: 0, misses: 0 },
      row: { hits: 0, falseAlarms: 1, misses: 0 },
    });
    expect(evaluateOne([{ ...claim, start: 40, end: 45 }], []).row.falseAlarms).toBe(1);
  });

  it('says of the claims found how often their slots agree', () => {
    const gold = {
      ...claim,
      kind: 'gain',
      metric: 'accuracy',
      basis: 'relative',
      versus: 'Owl',
      base: 'Quill',
    };
    const predicted = {
      ...gold,
      basis: 'absolute',
      versus: 'the strongest baseline',
      base: 'Quill-8B',
      from: 4,
    };
    const unfound = { ...claim, start: 40, end: 45 };
    expect(evaluateOne([predicted], [gold, unfound, { ...unfound, optional: true }]).slots).toEqual([
      { slot: 'metric', right: 1, claims: 1 },
      { slot: 'basis', right: 0, claims: 1 },
      { slot: 'base', right: 1, claims: 1 },
      { slot: 'from', right: 0, claims: 1 },
      { slot: 'versus', right: 1, claims: 1 },
    ]);
  });

  it('asks only gains for their basis and what they are better than', () => {
    const { slots } = evaluateOne([claim], [claim]);
    expect(slots.filter(({ claims }) => claims > 0).map(({ slot }) => slot)).toEqual([
      'metric',
      'base',
      'from',
    ]);
  });

  it('says for every rule what its claims were worth', () => {
    const predicted = [
      { ...claim, rule: 'reach-score' },
      { ...claim, start: 20, end: 22, rule: 'reach-score', role: 'comparator' },
      { ...claim, start: 90, end: 92, rule: 'improve-by' },
    ];
    const { rules, disagreements } = evaluateOne(predicted, [claim, { ...claim, start: 20, end: 22 }]);
    expect(rules).toEqual([
      { rule: 'reach-score', claims: 2, hits: 1, misses: 1, false: 0 },
      { rule: 'improve-by', claims: 1, hits: 0, misses: 0, false: 1 },
    ]);
    expect(disagreements.map(({ missed }) => missed)).toEqual(['attributed', 'false positive']);
  });
});

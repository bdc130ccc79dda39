import { describe, expect, it } from 'vitest';
import { goldPaper, type PredictedClaim } from '#app/evaluation/annotated-paper.ts';
import { traceAskingCurve, type TwiceRead } from '#app/evaluation/asking-curve.ts';

const score = {
  start: 10,
  end: 14,
  value: 71.5,
  kind: 'score' as const,
  benchmark: 'MarshQA',
  metric: 'accuracy',
  method: 'Heron',
  base: null,
  role: 'proposed' as const,
  basis: null,
  versus: null,
  from: null,
};
const right: PredictedClaim[] = [score];
const misplaced: PredictedClaim[] = [{ ...score, benchmark: 'FenQA' }];
const ids = Array.from({ length: 10 }, (_, i) => `p${i}`);
const gold = ids.map((id) => goldPaper.parse({ id, claims: [score] }));

/** Papers of which the last one is expected to gain most. */
const papers = (alone: (i: number) => PredictedClaim[], asked: (i: number) => PredictedClaim[]) =>
  ids.map((id, i): TwiceRead => ({ id, alone: alone(i), asked: asked(i), gain: i / 10 }));

describe('what asking about more and more papers brings', () => {
  it('runs from the rules alone to all papers, in the order of what is expected', () => {
    const curve = traceAskingCurve(
      papers(
        (i) => (i < 5 ? right : misplaced),
        () => right,
      ),
      gold,
    );
    expect(curve.map(({ asked }) => asked)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(curve.map(({ share }) => share)).toEqual(curve.map((_, i) => i / 10));
    expect(curve.map(({ row }) => row.f1)).toEqual(
      [5, 6, 7, 8, 9, 10, 10, 10, 10, 10, 10].map((n) => expect.closeTo(n / 10)),
    );
    expect(curve.every(({ found }) => found.f1 === 1)).toBe(true);
    expect(curve.map(({ leastGain }) => leastGain)).toEqual([
      null,
      0.9,
      0.8,
      0.7,
      0.6,
      0.5,
      0.4,
      0.3,
      0.2,
      0.1,
      0,
    ]);
  });

  it('shows where asking does harm', () => {
    const curve = traceAskingCurve(
      papers(
        () => right,
        () => misplaced,
      ),
      gold,
    );
    expect([curve[0]?.placed.f1, curve[10]?.placed.f1]).toEqual([1, 0]);
  });

  it('leaves papers alone that cannot be asked about', () => {
    const read = papers(
      () => misplaced,
      () => right,
    ).map((paper, i) => (i < 6 ? { ...paper, asked: undefined } : paper));
    const last = traceAskingCurve(read, gold).at(-1);
    expect([last?.asked, last?.placed.hits]).toEqual([4, 4]);
    expect(traceAskingCurve([], []).map(({ asked }) => asked)).toEqual(Array(11).fill(0));
  });
});

import { describe, expect, it } from 'vitest';
import { planJoin, type JoinedClaim, type PlacedClaim } from '#db/papers/pair-joined-claims.ts';

const standing = (given: Partial<JoinedClaim> = {}): JoinedClaim => ({
  id: 1,
  startOffset: 10,
  endOffset: 15,
  value: 90.1,
  kind: 'score',
  methodName: 'Heron',
  reviewId: null,
  action: null,
  ...given,
});
const moving = ({ id = 2, ...given }: Partial<JoinedClaim> = {}): PlacedClaim => ({
  ...standing({ id, ...given }),
  place: { id, start: 10, end: 15, restated: null },
});
const NOTHING = { taken: [], yielded: [], attached: [] };

describe('planJoin', () => {
  it('lets what was read in the text that stays stand for what was read in the other', () => {
    expect(planJoin([standing()], [moving()])).toEqual({ ...NOTHING, yielded: [{ from: 2, to: 1 }] });
  });

  it.each([
    ['a review against none', {}, { reviewId: 5, action: 'accept' as const }],
    [
      'a later review against an earlier',
      { reviewId: 4, action: 'reject' as const },
      { reviewId: 5, action: 'accept' as const },
    ],
    [
      'a review against one taken back',
      { reviewId: 9, action: 'withdraw' as const },
      { reviewId: 5, action: 'add' as const },
    ],
  ])('lets %s win', (_, weaker, stronger) => {
    const won = moving(stronger);
    expect(planJoin([standing(weaker)], [won])).toEqual({
      ...NOTHING,
      taken: [{ from: 1, place: won.place }],
    });
    expect(planJoin([standing(stronger)], [moving(weaker)])).toEqual({
      ...NOTHING,
      yielded: [{ from: 2, to: 1 }],
    });
  });

  it('pairs claims on the same characters that were read of another method, or as another kind', () => {
    for (const change of [{ methodName: null }, { kind: 'gain' }])
      expect(planJoin([standing()], [moving(change)])).toEqual({ ...NOTHING, yielded: [{ from: 2, to: 1 }] });
  });

  it('pairs each with the one most like it, and one with one', () => {
    const two = [standing(), standing({ id: 3, methodName: 'Egret' })];
    expect(planJoin(two, [moving({ methodName: 'Egret' })]).yielded).toEqual([{ from: 2, to: 3 }]);
    const both = [moving({ methodName: 'Swan' }), moving({ id: 4, methodName: 'Egret' })];
    expect(planJoin(two, both).yielded).toEqual([
      { from: 2, to: 1 },
      { from: 4, to: 3 },
    ]);
  });

  it('lets a reviewed claim stand that nothing stands for, once', () => {
    const twice = [
      moving({ methodName: null, reviewId: 6, action: 'accept' }),
      moving({ id: 4, methodName: null, reviewId: 7, action: 'accept' }),
    ];
    expect(planJoin([], twice)).toEqual({ ...NOTHING, attached: [twice[1]!.place] });
    expect(planJoin([], [moving(), moving({ id: 4, reviewId: 7, action: 'withdraw' })])).toEqual(NOTHING);
  });
});

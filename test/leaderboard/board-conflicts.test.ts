import { describe, expect, it } from 'vitest';
import { findBoardConflicts } from '#app/leaderboard/board-conflicts.ts';
import { makeRow } from './board-row.ts';

const of = (paper: string, value: number, given: Parameters<typeof makeRow>[0] = {}) =>
  makeRow({ value, paper: { slug: paper }, ...given });
const find = (...rows: ReturnType<typeof of>[]) => findBoardConflicts(rows, 'accuracy');
const settled = (ruling: 'stands' | 'overruled' | 'setups', settlement = 1) => ({
  settled: { settlement, ruling },
});

describe('findBoardConflicts', () => {
  it('finds one system with different numbers in different papers, the highest first', () => {
    const [low, high] = [of('p', 80), of('q', 90)];
    const [conflict] = find(low, high);
    expect(conflict).toMatchObject({ metricKey: 'accuracy', systemKey: 'a+', papers: 2, isOpen: true });
    expect(conflict?.rows).toEqual([high, low]);
    expect(conflict?.spread).toBeCloseTo(1 / 9);
  });

  it('finds none within a paper, between systems, between metrics, or within rounding', () => {
    expect(find(of('p', 80), of('p', 90))).toEqual([]);
    expect(find(of('p', 80), of('q', 90, { method: 'B' }))).toEqual([]);
    expect(find(of('p', 80), of('q', 90, { base: { name: 'X', slug: 'x' } }))).toEqual([]);
    expect(find(of('p', 80), of('q', 90, { metric: 'F1' }))).toEqual([]);
    expect(find(of('p', 80), of('q', 80.4))).toEqual([]);
    expect(find(of('p', 80), of('q', 0.8, { unit: null, quote: '0.80' }))).toEqual([]);
  });

  it('is settled where the other number does not stand, and open again with a third one', () => {
    const pair = [of('p', 80, settled('overruled')), of('q', 90, settled('stands'))] as const;
    expect(find(...pair)).toMatchObject([{ isOpen: false }]);
    expect(find(...pair, of('r', 90))).toMatchObject([{ isOpen: false }]);
    expect(find(...pair, of('r', 85))).toMatchObject([{ isOpen: true }]);
    expect(find(...pair, of('r', 80))).toMatchObject([{ isOpen: true }]);
  });

  it('is settled where all stand in different setups, said at once', () => {
    const pair = [of('p', 80, settled('setups')), of('q', 90, settled('setups'))] as const;
    expect(find(...pair)).toMatchObject([{ isOpen: false }]);
    expect(find(...pair, of('r', 85))).toMatchObject([{ isOpen: true }]);
    expect(find(of('p', 80, settled('setups', 1)), of('q', 90, settled('setups', 2)))).toMatchObject([
      { isOpen: true },
    ]);
  });
});

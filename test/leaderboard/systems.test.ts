import { describe, expect, it } from 'vitest';
import { rankRows } from '#app/leaderboard/rank.ts';
import { findConflicts, keepBestPerSystem } from '#app/leaderboard/systems.ts';
import { makeRow } from './board-row.ts';

const rank = (rows: ReturnType<typeof makeRow>[]) =>
  rankRows(rows, { isLowerBetter: false, toValue: ({ value }) => value });

describe('keepBestPerSystem', () => {
  it('keeps the best of each method with its base', () => {
    const base = { name: 'B', slug: 'b' };
    const rows = [makeRow({ value: 80 }), makeRow({ value: 85 }), makeRow({ value: 70, base })];
    expect(keepBestPerSystem(rank(rows)).map(({ row }) => row.value)).toEqual([85, 70]);
  });

  it('never takes unnamed methods of two papers for one', () => {
    const ours = { name: 'our method', slug: null };
    const rows = [
      { ...makeRow({ paper: { slug: 'p' } }), method: ours },
      { ...makeRow({ paper: { slug: 'q' } }), method: ours },
    ];
    expect(keepBestPerSystem(rank(rows))).toHaveLength(2);
  });
});

describe('findConflicts', () => {
  it('finds one system with two values in two papers', () => {
    const mine = makeRow({ value: 80, paper: { slug: 'p' } });
    const theirs = makeRow({ value: 75, paper: { slug: 'q' } });
    expect(findConflicts(rank([mine, theirs]))).toEqual(
      new Map([
        [mine.id, [theirs.id]],
        [theirs.id, [mine.id]],
      ]),
    );
  });

  it('finds none within a paper, nor where papers agree', () => {
    const rows = [
      makeRow({ value: 80 }),
      makeRow({ value: 70 }),
      makeRow({ value: 80, paper: { slug: 'q' }, method: 'C' }),
    ];
    expect(findConflicts(rank(rows)).size).toBe(0);
    expect(findConflicts(rank([makeRow(), makeRow({ paper: { slug: 'q' } })])).size).toBe(0);
  });

  it('finds none within rounding, nor where a reviewer has settled it', () => {
    const theirs = makeRow({ value: 80.4, paper: { slug: 'q' } });
    expect(findConflicts(rank([makeRow({ value: 80 }), theirs])).size).toBe(0);
    const settled = { settlement: 1, ruling: 'setups' } as const;
    const setups = [makeRow({ value: 80, settled }), makeRow({ value: 75, settled, paper: { slug: 'q' } })];
    expect(findConflicts(rank(setups)).size).toBe(0);
    expect(findConflicts(rank([...setups, makeRow({ value: 60, paper: { slug: 'r' } })])).size).toBe(3);
  });
});

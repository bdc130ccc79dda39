import { describe, expect, it } from 'vitest';
import { compareRow, isRowRead } from './slots/compare-row.ts';
import { NOT_YET_READ } from './slots/not-yet-read.ts';
import type { SlotRow } from './slots/slot-row.ts';

const CORPORA = import.meta.glob<Record<string, readonly SlotRow[]>>('./slots/*.corpus.ts', { eager: true });
const ROWS = Object.values(CORPORA).flatMap((module) =>
  Object.entries(module).flatMap(([name, rows]) => (name.endsWith('_ROWS') ? rows : [])),
);
/** What is learnt turns a few sentences with every new fit. */
const LEAST_HELD = 0.9;

describe('abstracts of our own, slot by slot', () => {
  const unread = new Set(NOT_YET_READ);

  it('are at least 100', () => {
    expect(new Set(ROWS.map(([abstract]) => abstract)).size).toBeGreaterThanOrEqual(100);
  });

  it('are listed as not yet read only where that is so', () => {
    const read = ROWS.filter((row) => unread.has(row[0]) && isRowRead(row)).map(([abstract]) => abstract);
    expect(read, 'now read: take them off not-yet-read.ts').toEqual([]);
    const known = new Set(ROWS.map(([abstract]) => abstract));
    expect(NOT_YET_READ.filter((abstract) => !known.has(abstract))).toEqual([]);
  });

  it('are read where they are not listed', () => {
    const due = ROWS.filter(([abstract]) => !unread.has(abstract));
    const missed = due.filter((row) => !isRowRead(row));
    const says = missed.map((row) => `${row[0]} (${wrongSlots(row).join(', ')})`).join('\n');
    expect(1 - missed.length / due.length, `no longer read:\n${says}`).toBeGreaterThanOrEqual(LEAST_HELD);
  });
});

function wrongSlots(row: SlotRow): string[] {
  return compareRow(row)
    .filter(({ isRight }) => !isRight)
    .map(({ slot }) => slot);
}

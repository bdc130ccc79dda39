import { expect } from 'vitest';

/**
 * Checks every row and expects that at least `least` of them hold: what is learnt is right for most sentences, and a single
 * one may turn with new weights. The rows that do not hold are printed where there are too many of them.
 */
export function expectMost<const Row extends readonly unknown[]>(
  rows: readonly Row[],
  least: number,
  check: (row: Row) => void,
): void {
  const missed = rows.flatMap((row) => {
    try {
      check(row);
      return [];
    } catch {
      return [String(row[0])];
    }
  });
  const held = rows.length - missed.length;
  expect(held, `${held} of ${rows.length} rows hold; not: ${missed.join(' | ')}`).toBeGreaterThanOrEqual(
    least,
  );
}

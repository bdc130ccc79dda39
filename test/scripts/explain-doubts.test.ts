import { expect, it } from 'vitest';
import type { SlotChoice } from '#app/extraction/explain/explaining-decider.ts';
import { explainDoubts } from '#scripts/explain-doubts.ts';

const choice = (slot: SlotChoice['slot'], weights: number[]): SlotChoice => ({
  slot,
  chosen: { text: 'Quill', probability: 0.6 },
  runnerUp: { text: 'MATH', probability: 0.31 },
  reasons: weights.map((weight, k) => ({ text: `seen: ${k}`, weight })),
});
const SURE = { kind: 0.99, benchmark: 0.95, metric: 0.9, method: 0.85, role: 0.97 };
const choices = [
  choice('kind', [1]),
  choice('benchmark', [2, 1.5, 1, 0.5, -0.25, -1, -3]),
  choice('metric', []),
  choice('versus', [1]),
];

it('tells of doubtful slots alone, the least sure first', () => {
  const lines = explainDoubts({ slotConfidence: { ...SURE, metric: 0.7, benchmark: 0.42 } }, choices);
  expect(lines.join('\n').split('\n')).toEqual([
    '    doubtful: benchmark 0.42, Quill [0.60] rather than MATH [0.31]',
    '      +2.00 seen: 0',
    '      +1.50 seen: 1',
    '      +1.00 seen: 2',
    '      -3.00 seen: 6',
    '      -1.00 seen: 5',
    '    doubtful: metric 0.70, Quill [0.60] rather than MATH [0.31]',
  ]);
});

it('has nothing to tell of a claim that is sure, and of a slot that had a single option', () => {
  expect(explainDoubts({ slotConfidence: SURE }, choices)).toEqual([]);
  expect(explainDoubts({ slotConfidence: { ...SURE, role: 0.5 } }, choices)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { toDisagreementRows, toGainPanels, toStepRows } from '#app/leaderboard/chart-rows.ts';
import { listSteps, splitSteps } from '#app/leaderboard/gain-rows.ts';
import { rankRows } from '#app/leaderboard/rank.ts';
import { findConflicts } from '#app/leaderboard/systems.ts';
import { makeRow } from './board-row.ts';

describe('steps', () => {
  it('go from where a paper started to what it reached, the largest first', () => {
    const small = makeRow({ value: 86.4, from: 80, method: 'B', role: 'comparator' });
    const large = makeRow({ value: 90, quote: '90.0%', from: 58.8, method: 'A' });
    const rows = toStepRows(listSteps([small, large, makeRow({ value: 99 })]));
    expect(rows.map(({ label, from, to, end }) => [label, from, to, end])).toEqual([
      ['A', 58.8, 90, '58.8% → 90.0%'],
      ['B', 80, 86.4, '80% → 86.4%'],
    ]);
    expect(rows.map(({ marks }) => marks[0]?.shape)).toEqual(['full', 'ring']);
    expect(toStepRows(listSteps([small, large]), 1)).toHaveLength(1);
  });
});

it('steps for the worse are told from those for the better, in the direction of the metric', () => {
  const up = { value: 90, from: 80 };
  const down = { value: 70, from: 80 };
  const still = { value: 80, from: 80 };
  expect(splitSteps([up, down, still], false)).toEqual({ better: [up, still], worse: [down] });
  expect(splitSteps([up, down, still], true)).toEqual({ better: [down, still], worse: [up] });
});

describe('gains', () => {
  const gain = (value: number, basis: 'absolute' | 'factor' | null, given = {}) =>
    makeRow({
      kind: 'gain',
      value,
      quote: String(value),
      unit: basis === 'factor' ? 'x' : '%',
      basis,
      ...given,
    });

  it('of each basis stand apart, and begin where there is none', () => {
    const panels = toGainPanels([
      gain(3, 'absolute'),
      gain(25, 'factor'),
      gain(8, 'absolute'),
      gain(1, null),
    ]);
    expect(panels.map(({ basis, rows }) => [basis, ...rows.map(({ from, to }) => [from, to])])).toEqual([
      ['absolute', [0, 8], [0, 3]],
      ['factor', [1, 25]],
      ['unspecified', [0, 1]],
    ]);
  });

  it('that are declines say so at the end of their line, where others stand beside them, and to those who do not see it', () => {
    const decline = gain(3, 'absolute', { change: 'decline', verdict: 'fails' });
    const [panel] = toGainPanels([decline], { isMixed: true });
    expect(toGainPanels([decline])[0]?.rows[0]?.end).toBe('3%');
    expect(panel?.rows[0]).toMatchObject({
      end: '3% decline',
      marks: [{ remark: 'a decline, which does not add up' }],
    });
  });

  it('that do not add up are crossed out, and say so', () => {
    const [panel] = toGainPanels([gain(3, 'absolute', { verdict: 'fails' })]);
    expect(panel?.rows[0]?.marks[0]).toMatchObject({
      shape: 'crossed',
      written: '3%',
      remark: 'which does not add up',
    });
  });
});

describe('disagreements', () => {
  const reported = (value: number, slug: string, method: string) =>
    makeRow({ value, method, paper: { slug } });
  const rank = (rows: ReturnType<typeof makeRow>[]) =>
    rankRows(rows, { isLowerBetter: false, toValue: ({ value }) => value });

  it('show a system that papers report differently, the widest first', () => {
    const ranked = rank([
      reported(80, 'p', 'A'),
      reported(82, 'q', 'A'),
      reported(60, 'p', 'B'),
      reported(70, 'q', 'B'),
      reported(65, 'r', 'B'),
      reported(50, 'p', 'C'),
      reported(50, 'q', 'C'),
    ]);
    const rows = toDisagreementRows(ranked, findConflicts(ranked));
    expect(rows.map(({ label, from, to, end }) => [label, from, to, end])).toEqual([
      ['B', 60, 70, '60–70% in 3 papers'],
      ['A', 80, 82, '80–82% in 2 papers'],
    ]);
    expect(rows[0]?.marks.map(({ value }) => value)).toEqual([60, 65, 70]);
  });
});

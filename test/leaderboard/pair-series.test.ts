import { describe, expect, it } from 'vitest';
import { toPairSeries } from '#app/leaderboard/pair-series.ts';
import { makeRow } from './board-row.ts';

const board = (slug: string, rows: ReturnType<typeof makeRow>[], metric = 'accuracy') => ({
  benchmark: { slug, name: slug.toUpperCase(), metric, isLowerBetter: false },
  rows,
});
const score = (method: string, value: number, given: Parameters<typeof makeRow>[0] = {}) =>
  makeRow({ method, value, ...given });
const qwen = { name: 'Qwen', slug: 'qwen' };
const llama = { name: 'Llama', slug: 'llama' };

describe('one benchmark against another', () => {
  it('has a point for each system that is reported on both, with its best values', () => {
    const { points, systems } = toPairSeries(
      [
        board('math', [score('Heron', 60), score('Heron', 71), score('Tern', 62), score('Plover', 90)]),
        board('gsm8k', [score('Heron', 88), score('Tern', 91), score('Dunlin', 99)]),
      ],
      ['tern'],
      () => false,
    );
    expect(points.map(({ label, x, y, isChosen }) => [label, x, y, isChosen])).toEqual([
      ['Tern', 62, 91, true],
      ['Heron', 71, 88, false],
    ]);
    expect(points[0]).toMatchObject({
      lead: 'MATH',
      written: '62%',
      also: { lead: 'GSM8K', written: '91%' },
    });
    expect(systems).toBe(2);
  });

  it('does not set values of one method on different models against each other', () => {
    const { points } = toPairSeries(
      [
        board('math', [score('LoRA', 60, { base: qwen }), score('Heron', 50, { base: qwen })]),
        board('gsm8k', [score('LoRA', 80, { base: llama }), score('Heron', 70, { base: qwen })]),
      ],
      ['qwen'],
      () => false,
    );
    expect(points.map(({ label, isChosen }) => [label, isChosen])).toEqual([['Heron (Qwen)', true]]);
  });

  it('pairs by the method alone where one board leaves the base model out, and says so', () => {
    const boards = [
      board('math', [
        score('Heron', 60, { base: qwen }),
        score('Heron', 71, { base: qwen }),
        score('Tern', 50),
      ]),
      board('gsm8k', [score('Heron', 88), score('Tern', 91, { base: llama })]),
    ] as const;
    const { points, systems } = toPairSeries(boards, ['llama'], () => false);
    expect(
      points.map(({ label, x, y, isChosen, baseNamedOn }) => [label, x, y, isChosen, baseNamedOn]),
    ).toEqual([
      ['Tern (Llama, named on GSM8K alone)', 50, 91, true, 'GSM8K'],
      ['Heron (Qwen, named on MATH alone)', 71, 88, false, 'MATH'],
    ]);
    expect(systems).toBe(2);
  });

  const plain = score('Heron', 60);
  const onQwen = score('Heron', 70, { base: qwen });
  const onLlama = score('Heron', 80, { base: llama });
  it.each([
    ['a second form on the one board', [onQwen, onLlama], [plain], []],
    ['a second form on the other', [plain], [onQwen, onLlama], []],
    ['two base models', [onQwen], [onLlama], []],
    ['an exact pair beside it, which counts', [plain, onQwen], [plain], ['Heron']],
    [
      'another form in a metric that is not drawn',
      [onQwen, score('Heron', 1, { base: llama, metric: 'latency' })],
      [plain],
      [],
    ],
    [
      'no name of its own',
      [score('our method', 1, { base: qwen, paper: { slug: 'a' } })].map((row) => ({
        ...row,
        method: { name: 'our method', slug: null },
      })),
      [{ ...score('our method', 2, { paper: { slug: 'b' } }), method: { name: 'our method', slug: null } }],
      [],
    ],
  ])('does not pair by the method alone with %s', (_, left, right, expected) => {
    const { points } = toPairSeries([board('math', left), board('gsm8k', right)], [], () => false);
    expect(points.map(({ label }) => label)).toEqual(expected);
  });

  it('takes the metrics that most systems share, and each its own scale', () => {
    const { x, y, points } = toPairSeries(
      [
        board('math', [
          score('A', 1, { metric: 'pass@8' }),
          score('B', 2, { metric: 'pass@8' }),
          score('C', 3, { metric: 'pass@8' }),
          score('D', 50),
          score('E', 60),
        ]),
        board(
          'latency',
          [score('D', 12, { unit: 'ms', metric: null }), score('E', 9, { unit: 'ms', metric: null })],
          'latency',
        ),
      ],
      [],
      () => false,
    );
    expect([x.metric, x.unit, y.metric, y.unit]).toEqual(['accuracy', '%', 'latency', 'ms']);
    expect(points.map(({ x: left, y: below }) => [left, below])).toEqual([
      [50, 12],
      [60, 9],
    ]);
  });

  it('is empty where no system is on both', () => {
    const series = toPairSeries([board('a', [score('A', 1)]), board('b', [])], [], () => false);
    expect([series.points, series.systems]).toEqual([[], 0]);
  });
});

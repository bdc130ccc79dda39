import { describe, expect, it } from 'vitest';
import { toComparison } from '#app/leaderboard/comparison.ts';
import { toComparisonBars } from '#app/leaderboard/comparison-bars.ts';
import { makeRow } from './board-row.ts';

const benchmark = (slug: string, metric: string, isLowerBetter = false) => ({
  slug,
  name: slug.toUpperCase(),
  metric,
  isLowerBetter,
});
const methods = [{ name: 'Heron' }, { name: 'Tern' }];

function compare(rows: ReturnType<typeof makeRow>[], benchmarks: ReturnType<typeof benchmark>[]) {
  return toComparisonBars(
    toComparison(rows, ['heron', 'tern'], benchmarks, () => false),
    methods,
  );
}

const score = (slug: string, method: string, value: number, unit: string | null, paper = method) =>
  makeRow({
    benchmark: { name: slug, slug },
    metric: null,
    method,
    value,
    unit,
    quote: `${value}${unit === '%' ? '%' : ''}`,
    paper: { slug: paper },
  });

describe('bars of a comparison', () => {
  it('share an axis where they are percentages, and only there', () => {
    const { panels } = compare(
      [
        score('math', 'Heron', 71, '%'),
        score('math', 'Tern', 62, '%'),
        score('gsm8k', 'Tern', 90, '%'),
        score('bleurt', 'Heron', 0.4, null),
        score('latency', 'Heron', 120, 'ms'),
        score('latency', 'Tern', 80, 'ms'),
      ],
      [
        benchmark('math', 'accuracy'),
        benchmark('bleurt', 'score'),
        benchmark('gsm8k', 'accuracy'),
        benchmark('latency', 'latency', true),
      ],
    );
    expect(panels.map(({ kind, ends, groups }) => [kind, ends, groups.map(({ key }) => key)])).toEqual([
      ['percent', [0, 100], ['math', 'gsm8k']],
      ['own', [0, 0.4], ['bleurt']],
      ['own', [0, 120], ['latency']],
    ]);
    expect(panels[0]?.groups[0]?.bars.map(({ series, value, isBest }) => [series, value, isBest])).toEqual([
      [0, 71, true],
      [1, 62, false],
    ]);
    expect(panels[2]?.groups[0]).toMatchObject({ note: 'latency, lower is better' });
    expect(panels[2]?.groups[0]?.bars.find(({ isBest }) => isBest)?.series).toBe(1);
  });

  it('say from where to where papers differ', () => {
    const { panels } = compare(
      [score('math', 'Heron', 63.2, '%', 'a'), score('math', 'Heron', 58.8, '%', 'b')],
      [benchmark('math', 'accuracy')],
    );
    expect(panels[0]?.groups[0]?.bars[0]).toMatchObject({
      range: { low: 58.8, high: 63.2 },
      written: '63.2%',
      remark: '58.8–63.2% in 2 papers',
    });
  });

  it('leave out what nothing is reported of, and count what finds no room', () => {
    const many = Array.from({ length: 15 }, (_, i) => benchmark(`b${i}`, 'accuracy'));
    const rows = many.slice(0, 14).map(({ slug }) => score(slug, 'Heron', 50, '%'));
    const { panels, left } = compare(rows, many);
    expect([panels[0]?.groups.length, left]).toEqual([12, 2]);
  });
});

describe('the range of a cell', () => {
  it('is none within one paper, and none where papers agree', () => {
    const [line] = toComparison(
      [
        score('math', 'Heron', 60, '%', 'a'),
        score('math', 'Heron', 50, '%', 'a'),
        score('math', 'Tern', 70, '%', 'a'),
        score('math', 'Tern', 70, '%', 'b'),
      ],
      ['heron', 'tern'],
      [benchmark('math', 'accuracy')],
      () => false,
    );
    expect(line?.cells.map((cell) => cell?.range)).toEqual([null, null]);
  });
});

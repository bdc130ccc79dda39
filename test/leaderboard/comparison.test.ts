import { describe, expect, it } from 'vitest';
import { toCompareSearch } from '#app/leaderboard/compare-search.ts';
import { parseCompareParams } from '#app/leaderboard/compare-params.ts';
import { toComparison } from '#app/leaderboard/comparison.ts';
import { makeRow } from './board-row.ts';

const MATH = { slug: 'math', name: 'MATH', metric: 'accuracy', isLowerBetter: false };
const WER = { slug: 'librispeech', name: 'LibriSpeech', metric: 'WER', isLowerBetter: true };
const named = (slug: string) => ({ name: slug, slug });

function score(
  method: string,
  value: number,
  paper = method,
  benchmark = 'math',
  metric: string | null = null,
) {
  return makeRow({ method, value, metric, benchmark: named(benchmark), paper: { slug: paper } });
}

describe('a comparison', () => {
  it('takes the best of each method, keeps every source and marks the best of the line', () => {
    const rows = [score('heron', 71), score('heron', 69, 'other'), score('tern', 62)];
    const [line] = toComparison(rows, ['heron', 'tern', 'plover'], [MATH], () => false);
    expect(
      line?.cells.map((cell) => cell && [cell.best.value, cell.sources.length, cell.papers, cell.isBest]),
    ).toEqual([[71, 2, 2, true], [62, 1, 1, false], null]);
  });

  it('ranks upside down where lower is better', () => {
    const rows = [
      score('heron', 4.1, 'a', 'librispeech', 'WER'),
      score('tern', 5.6, 'b', 'librispeech', 'WER'),
    ];
    const [line] = toComparison(rows, ['tern', 'heron'], [WER], () => false);
    expect(line?.cells.map((cell) => cell?.isBest)).toEqual([false, true]);
  });

  it('marks nothing as best where one method alone is reported', () => {
    const [line] = toComparison([score('heron', 71)], ['heron', 'tern'], [MATH], () => false);
    expect(line?.cells.map((cell) => cell?.isBest)).toEqual([false, undefined]);
  });

  it('compares in the metric that most of the methods are reported in', () => {
    const rows = [
      score('heron', 71, 'a', 'math', 'pass@8'),
      score('heron', 60, 'a', 'math', 'accuracy'),
      score('tern', 62, 'b', 'math', 'accuracy'),
    ];
    const [line] = toComparison(rows, ['heron', 'tern'], [MATH], () => false);
    expect(line?.metric).toBe('accuracy');
    expect(line?.cells.map((cell) => cell?.best.value)).toEqual([60, 62]);
  });

  it('gives a benchmark without any score a line of empty cells', () => {
    expect(toComparison([], ['heron'], [MATH], () => false)).toEqual([
      { benchmark: MATH, metric: 'accuracy', isLowerBetter: false, unit: null, cells: [null] },
    ]);
  });
});

describe('the address of a comparison', () => {
  it('comes back as it was written', () => {
    const params = { methods: ['heron', 'tern-7b'], benchmarks: ['math', 'gsm8k'] };
    const search = toCompareSearch(params);
    expect(search).toBe('?methods=heron,tern-7b&benchmarks=math,gsm8k');
    expect(parseCompareParams(new URLSearchParams(search))).toMatchObject(params);
  });

  it('holds no name twice and no more than fit', () => {
    const many = Array.from({ length: 40 }, (_, i) => `m${i}`).join(',');
    const { methods } = parseCompareParams(new URLSearchParams({ methods: `heron,heron,${many}` }));
    expect(methods).toHaveLength(8);
    expect(methods.slice(0, 2)).toEqual(['heron', 'm0']);
  });

  it('is no error whatever it holds', () => {
    const { methods, method } = parseCompareParams(
      new URLSearchParams({ methods: 'x'.repeat(5000), method: 'y'.repeat(300) }),
    );
    expect([methods, method]).toEqual([[], '']);
  });
});

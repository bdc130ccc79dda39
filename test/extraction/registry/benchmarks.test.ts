import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  findBenchmark,
  findMetric,
  isAmbiguousName,
  listBenchmarks,
} from '#app/extraction/registry/registry.ts';
import { taskGroups } from '#app/extraction/registry/benchmark-data.ts';

const aliasGroups = new URL('../../../../shared/contract/benchmark-aliases.json', import.meta.url);

describe('the benchmarks', () => {
  const benchmarks = listBenchmarks();

  it('are many', () => {
    expect(benchmarks.length).toBeGreaterThanOrEqual(1500);
  });

  it('have slugs of their own', () => {
    expect(repeated(benchmarks.map(({ slug }) => slug))).toEqual([]);
    expect(benchmarks.filter(({ slug }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
  });

  it('have names and aliases that mean no other benchmark', () => {
    const clashes = benchmarks.flatMap(({ slug, name, aliases }) =>
      [name, ...aliases].filter((spelling) => findBenchmark(spelling)?.slug !== slug),
    );
    expect(clashes).toEqual([]);
  });

  it('repeat no spelling', () => {
    expect(repeated(benchmarks.flatMap(({ name, aliases }) => [name, ...aliases]))).toEqual([]);
  });

  it('have parents that exist, and are not among their own ancestors', () => {
    const records = taskGroups.flatMap((group) => group.benchmarks);
    const named = new Set(records.map(({ name }) => name));
    expect(records.filter(({ parent }) => parent !== undefined && !named.has(parent))).toEqual([]);
    const bySlug = new Map(benchmarks.map((benchmark) => [benchmark.slug, benchmark]));
    for (const benchmark of benchmarks) {
      let ancestor = benchmark.parent;
      for (let steps = 0; ancestor !== null; steps++) {
        expect(bySlug.has(ancestor), `${benchmark.name} has the parent ${ancestor}`).toBe(true);
        expect(steps, `${benchmark.name} has no end of ancestors`).toBeLessThan(5);
        ancestor = bySlug.get(ancestor)!.parent;
      }
    }
  });

  it('have bounds in the right order', () => {
    const odd = benchmarks.filter(({ min, max }) => min !== null && max !== null && min >= max);
    expect(odd).toEqual([]);
  });

  it('name metrics that are registered', () => {
    const unknown = benchmarks.filter(({ metric }) => metric !== null && !findMetric(metric));
    expect(unknown.map(({ name, metric }) => `${name}: ${metric}`)).toEqual([]);
  });

  it.skipIf(!existsSync(aliasGroups))('agree with the alias groups that extraction is scored by', () => {
    const groups = JSON.parse(readFileSync(aliasGroups, 'utf8')) as string[][];
    for (const group of groups) {
      const found = new Set(group.map((name) => findBenchmark(name)?.name));
      expect(found).toEqual(new Set([group[0]]));
    }
  });
});

describe('variants', () => {
  it.each([
    ['MATH', 'MATH-500', 'MATH Level 5', 'MathVista'],
    ['AlpacaEval', 'AlpacaEval 2.0'],
    ['SWE-bench', 'SWE-bench Lite', 'SWE-bench Verified', 'SWE-bench Multimodal', 'SWE-bench Pro'],
    ['ARC', 'ARC-Challenge', 'ARC-Easy', 'ARC-AGI', 'ARC-AGI-2'],
    ['WebArena', 'WebArena-Lite', 'VisualWebArena'],
    ['GPQA', 'GPQA Diamond', 'SuperGPQA'],
    ['AIME', 'AIME 2024', 'AIME 2025'],
    ['HumanEval', 'HumanEval+', 'HumanEval-X'],
    ['MMLU', 'MMLU-Pro', 'MMMLU', 'CMMLU', 'MMMU', 'MMMU-Pro'],
    ['LiveCodeBench', 'LiveCodeBench v5', 'LiveCodeBench v6'],
    ['Spider', 'Spider 2.0', 'BIRD'],
    ['RewardBench', 'RewardBench 2', 'RewardBench Safety'],
    ['GLUE', 'SuperGLUE'],
    ['SQuAD', 'SQuAD 2.0'],
    ['CIFAR-10', 'CIFAR-100', 'CIFAR-10-C', 'CIFAR-100-C'],
    ['ImageNet', 'ImageNet-A', 'ImageNet-R', 'ImageNet-C', 'ImageNet-V2', 'ImageNet-21K', 'ImageNet 256x256'],
    ['LibriSpeech', 'LibriSpeech test-clean', 'LibriSpeech test-other'],
    ['WikiText-2', 'WikiText-103'],
    ['WMT14 English-German', 'WMT14 German-English', 'WMT16 English-German'],
    ['τ-bench', 'τ²-Bench', 'Tau-Bench airline'],
  ])('of %s are apart', (...names) => {
    const found = names.map((name) => findBenchmark(name)?.name);
    expect(found).toEqual(names);
  });

  it('lead to what they are variants of', () => {
    expect(findBenchmark('SWE-bench Verified')?.parent).toBe('swe-bench');
    expect(findBenchmark('GPQA-Diamond')?.parent).toBe('gpqa');
    expect(findBenchmark('MATH')?.parent).toBeNull();
  });
});

describe('findBenchmark', () => {
  it.each([
    ['the Alpaca-Eval 2.0 benchmark', 'AlpacaEval 2.0'],
    ['MATH500', 'MATH-500'],
    ["AIME'24", 'AIME 2024'],
    ['$\\tau^2$-bench', 'τ²-Bench'],
    ['ImageNet-1k', 'ImageNet'],
    ['MS-COCO', 'MS COCO'],
    ['CIFAR10', 'CIFAR-10'],
    ['HotPotQA', 'HotpotQA'],
    ['Humanity’s Last Exam', "Humanity's Last Exam"],
    ['no such name', undefined],
    ['', undefined],
  ])('%s → %s', (name, expected) => {
    expect(findBenchmark(name)?.name).toBe(expected);
  });

  it('knows which names are ordinary words', () => {
    expect(findBenchmark('MATH')).toMatchObject({ isAmbiguous: true, exactCase: true });
    expect(findBenchmark('MATH-500')).toMatchObject({ isAmbiguous: false });
    for (const name of ['ARC', 'DROP', 'Spider', 'BIRD', 'LIBERO', 'GAIA', 'SCAN', 'E2E', 'Texas', 'M4']) {
      const benchmark = findBenchmark(name)!;
      expect(benchmark.isAmbiguous || benchmark.exactCase, name).toBe(true);
    }
    expect(isAmbiguousName('Safety')).toBe(true);
    expect(isAmbiguousName('RewardBench Safety')).toBe(false);
  });

  it('gives metric, direction and bounds', () => {
    expect(findBenchmark('GSM8K')).toMatchObject({
      metric: 'accuracy',
      isLowerBetter: false,
      min: 0,
      max: 100,
    });
    expect(findBenchmark('WikiText-103')).toMatchObject({
      metric: 'perplexity',
      isLowerBetter: true,
      max: null,
    });
    expect(findBenchmark('LibriSpeech test-clean')).toMatchObject({ isLowerBetter: true });
    expect(findBenchmark('MT-Bench')).toMatchObject({ min: 1, max: 10 });
  });
});

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

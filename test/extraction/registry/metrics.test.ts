import { describe, expect, it } from 'vitest';
import {
  findDirection,
  findMetric,
  isLowerBetter,
  listMetrics,
  metricKey,
} from '#app/extraction/registry/registry.ts';

describe('the metrics', () => {
  const metrics = listMetrics();

  it('are many', () => {
    expect(metrics.length).toBeGreaterThanOrEqual(250);
  });

  it('have names, spellings and keys that mean no other metric', () => {
    const clashes = metrics.flatMap((metric) =>
      [metric.name, ...metric.spellings, metric.key]
        .filter((spelling) => findMetric(spelling) !== metric)
        .map((spelling) => `${spelling} (${metric.name}): ${findMetric(spelling)?.name ?? 'nothing'}`),
    );
    expect(clashes).toEqual([]);
  });

  it('have a key of their own, fit for an address', () => {
    const keys = metrics.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[\p{L}\d]+(?:[-@.][\p{L}\d]+)*$/u.test(key))).toEqual([]);
    expect(metrics.filter(({ name, key }) => metricKey(name) !== key)).toEqual([]);
  });

  it('have bounds in the right order', () => {
    expect(metrics.filter(({ min, max }) => min !== null && max !== null && min >= max)).toEqual([]);
    expect(
      metrics.filter(({ scale, min, max }) => scale === 'bounded' && (min === null || max === null)),
    ).toEqual([]);
  });

  it('count what is spent and what is wrong as lower is better, quality and speed as higher', () => {
    const lower = new Set(['error', 'latency', 'memory', 'compute', 'data', 'cost', 'energy']);
    const higher = new Set(['quality', 'correlation', 'rating', 'return', 'speed']);
    const usual = ({ family }: { family: string }) =>
      lower.has(family) ? 'lower' : higher.has(family) ? 'higher' : undefined;
    const others = metrics.filter((metric) => usual(metric) && metric.direction !== usual(metric));
    expect(others.map(({ name }) => name).sort()).toEqual([
      'Flesch-Kincaid grade level',
      'NASA-TLX',
      'average minimum distance',
      'bandwidth',
      'entropy',
      'maintainability index',
      'rejection rate',
      'slack',
      'time to failure',
    ]);
  });
});

describe('isLowerBetter', () => {
  it.each([
    'perplexity',
    'PPL',
    'word error rate',
    'WER (%)',
    'Character Error Rate (CER)',
    'EER',
    'FID',
    'FVD',
    'LPIPS',
    'MAE',
    'test RMSE',
    'MAPE',
    'MPJPE',
    'minADE',
    'FDE',
    'Chamfer distance',
    'ECE',
    'Brier score',
    'negative log-likelihood',
    'bits per byte',
    'mean corruption error',
    'top-1 error',
    'hallucination rate',
    'toxicity',
    'latency',
    'median inference latency',
    'training time',
    'GPU memory',
    'KV cache size',
    'FLOPs',
    'trainable parameters',
    'token usage',
    'cost',
    'energy consumption',
    'regret',
    'forgetting',
    'false positive rate',
    'FPR@95TPR',
    'TER',
    'win-rate error',
    'PII leakage rate',
    'HD95',
    'parameters updated',
  ])('%s: lower', (metric) => {
    expect(isLowerBetter(null, metric)).toBe(true);
  });

  it.each([
    'accuracy',
    'counting accuracy',
    'top-5 accuracy',
    'macro F1',
    'BLEU',
    'ROUGE-L',
    'CIDEr',
    'chrF++',
    'COMET',
    'mAP',
    'AP50',
    'mIoU',
    'Dice',
    'PSNR',
    'SSIM',
    'Inception score',
    'AUROC',
    'Recall@10',
    'nDCG@10',
    'MRR',
    'Hits@1',
    'pass@1',
    'win rate',
    'length-controlled win rate',
    'success rate',
    'attack success rate',
    'throughput',
    'FPS',
    'Spearman correlation',
    'reward',
    'Elo',
    'PESQ',
    'SI-SDR',
    'MOS',
    'memory reduction',
    'cost savings',
    'a metric nobody has heard of',
  ])('%s: higher', (metric) => {
    expect(isLowerBetter(null, metric)).toBe(false);
  });

  it('goes by the benchmark where no metric is named', () => {
    expect(isLowerBetter('WikiText-103', null)).toBe(true);
    expect(isLowerBetter('LibriSpeech test-clean', null)).toBe(true);
    expect(isLowerBetter('GSM8K', null)).toBe(false);
    expect(isLowerBetter(null, null)).toBe(false);
    expect(isLowerBetter('nobody knows it', null)).toBe(false);
  });

  it('goes by the metric where it is another than the usual one', () => {
    expect(isLowerBetter('WikiText-103', 'accuracy')).toBe(false);
    expect(isLowerBetter('GSM8K', 'latency')).toBe(true);
  });

  it('goes by the benchmark where one metric means success or harm', () => {
    expect(isLowerBetter('HarmBench', 'attack success rate')).toBe(true);
    expect(isLowerBetter('AdvBench', 'attack success rate')).toBe(false);
  });
});

describe('findDirection', () => {
  it.each([
    [null, 'macro F1', 'higher'],
    [null, 'inference latency', 'lower'],
    [null, 'attack success rate', null],
    [null, 'refusal rate', null],
    [null, 'response length', null],
    [null, 'share of claims that a second reader confirms', null],
    [null, 'a metric nobody has heard of', null],
    ['WikiText-103', null, 'lower'],
    ['HarmBench', 'ASR', 'lower'],
    [null, null, null],
  ] as const)('%s, %s: %s', (benchmark, metric, direction) => {
    expect(findDirection(benchmark, metric)).toBe(direction);
  });
});

describe('findMetric', () => {
  it.each([
    ['Recall@1', 'recall'],
    ['R@5', 'recall'],
    ['pass@10', 'pass@k'],
    ['pass^4', 'pass^k'],
    ['AP75', 'AP'],
    ['mAP@0.5:0.95', 'mAP'],
    ['BLEU-4', 'BLEU'],
    ['ROUGE-2', 'ROUGE'],
    ['top-1', 'top-k accuracy'],
    ['NDCG@10', 'NDCG'],
    ['F1', 'F1'],
    ['PA-MPJPE', 'PA-MPJPE'],
    ['SPIDEr', 'SPIDEr'],
    ['accuracies', 'accuracy'],
    ['text-to-image R@1', 'recall'],
    ['LC win rate', 'length-controlled win rate'],
    ['attack success rate', 'attack success rate'],
    ['in terms of the mean average precision', 'mAP'],
    ['agreement between Heron and a second reader', 'agreement'],
    ['share of prompts that Quill refuses', 'share of cases'],
    ['drafts confirmed', 'share of cases'],
    ['claims confirmed by two readers', 'share of cases'],
    ['stance detection', 'performance'],
    ['a map of Alder', undefined],
    ['performance is', undefined],
    ['', undefined],
  ])('%s → %s', (text, expected) => {
    expect(findMetric(text)?.name).toBe(expected);
  });

  it('gives family, scale and unit', () => {
    expect(findMetric('accuracy')).toMatchObject({
      family: 'quality',
      scale: 'percent',
      min: 0,
      max: 100,
      unit: '%',
    });
    expect(findMetric('Pearson correlation')).toMatchObject({ scale: 'bounded', min: -1, max: 1 });
    expect(findMetric('SSIM')).toMatchObject({ scale: 'fraction', min: 0, max: 1 });
    expect(findMetric('PSNR')).toMatchObject({ scale: 'unbounded', unit: 'dB', max: null });
    expect(findMetric('peak GPU memory')).toMatchObject({ family: 'memory', unit: 'GB' });
    expect(findMetric('API costs')).toMatchObject({ family: 'cost', direction: 'lower' });
  });

  it('takes its time with no text', () => {
    const start = performance.now();
    for (const sign of ['(', 'a ', '9', '$_{', '@', 'F1', '- ', '.', 'a, ']) {
      findMetric(sign.repeat(100_000));
      metricKey(sign.repeat(100_000));
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

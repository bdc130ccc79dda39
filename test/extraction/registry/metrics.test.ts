import { describe, expect, it } from 'vitest';
import { findMetric, isLowerBetter, listMetrics } from '#app/extraction/registry/registry.ts';

describe('the metrics', () => {
  const metrics = listMetrics();

  it('have names and aliases that mean no other metric', () => {
    const clashes = metrics.flatMap((metric) =>
      [metric.name, ...metric.aliases].filter((spelling) => findMetric(spelling) !== metric),
    );
    expect(clashes).toEqual([]);
  });

  it('have bounds in the right order', () => {
    expect(metrics.filter(({ min, max }) => min !== null && max !== null && min >= max)).toEqual([]);
  });

  it('count time, cost and errors as lower is better, quality and speed as higher', () => {
    const lower = new Set([
      'error',
      'time',
      'memory',
      'compute',
      'size',
      'data',
      'cost',
      'energy',
      'calibration',
    ]);
    expect(metrics.filter((metric) => metric.isLowerBetter !== lower.has(metric.kind))).toEqual([]);
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

describe('findMetric', () => {
  it.each([
    ['Recall@1', 'recall@k'],
    ['R@5', 'recall@k'],
    ['pass@10', 'pass@k'],
    ['pass^4', 'pass@k'],
    ['AP75', 'average precision'],
    ['mAP@0.5:0.95', 'mAP'],
    ['BLEU-4', 'BLEU'],
    ['ROUGE-2', 'ROUGE'],
    ['top-1', 'top-k accuracy'],
    ['NDCG@10', 'NDCG'],
    ['F1', 'F1'],
    ['PA-MPJPE', 'PA-MPJPE'],
    ['SPIDEr', 'SPIDEr'],
    ['accuracies', 'accuracy'],
    ['text-to-image R@1', 'recall@k'],
    ['LC win rate', 'length-controlled win rate'],
    ['attack success rate', 'attack success rate'],
    ['performance is', undefined],
    ['', undefined],
  ])('%s → %s', (text, expected) => {
    expect(findMetric(text)?.name).toBe(expected);
  });

  it('gives scale and unit', () => {
    expect(findMetric('accuracy')).toMatchObject({ min: 0, max: 100, unit: '%', kind: 'quality' });
    expect(findMetric('Pearson correlation')).toMatchObject({ min: -1, max: 1 });
    expect(findMetric('PSNR')).toMatchObject({ unit: 'dB', max: null });
  });

  it('takes its time with no text', () => {
    const start = performance.now();
    findMetric('('.repeat(100_000));
    findMetric('a '.repeat(100_000));
    findMetric('9'.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

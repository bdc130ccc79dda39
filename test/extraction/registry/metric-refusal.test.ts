import { describe, expect, it } from 'vitest';
import { isNoMetric } from '#app/extraction/registry/registry.ts';

describe('isNoMetric', () => {
  it.each([
    // Sizes and counts.
    '45M parameters',
    '1.5B parameters',
    '0.4M trainable parameters',
    'billion parameters',
    '3 billion parameters',
    'trillions of tokens',
    '12 layers',
    '64 samples',
    'outputs',
    'experts',
    '6K',
    '30%',
    '2.5x',
    '4-bit precision',
    '8-bit quantization',
    'half precision',
    // Letters and marks.
    '',
    '—',
    'p',
    'k',
    '/W',
    // Words that say nothing of what was measured.
    'results',
    'improvement',
    'significant gains',
    'the margin',
    'rates',
    'average',
    'state-of-the-art',
    'statistically significant',
    'comparative',
    'end-to-end',
    'inference',
    'training',
    'baseline performance',
    'prior performance',
    // What a system can do.
    'generalization',
    'spatial reasoning',
    'reasoning ability',
    'captioning capabilities',
    'temporal reasoning tasks',
    // Names, also as subjects.
    'Heron scores',
    'Quill costs',
    'it costs',
    'GPT-4o',
    'GSM8K',
    'the proposed framework',
    // Pieces of clauses.
    'performance is',
    'Heron achieves',
    'rank strips away',
    'accuracy of the',
    'reaches accuracy',
    'accuracy '.repeat(50),
  ])('%s', (text) => {
    expect(isNoMetric(text)).toBe(true);
  });

  it.each([
    'accuracy',
    'performance',
    'score',
    'parameters',
    'trainable parameters',
    'total tokens',
    'd',
    'r',
    'κ',
    'BLEU scores',
    'hallucination scores',
    'API costs',
    'training costs',
    '3D PSNR',
    '7-class accuracy',
    '95HD',
    'top-1',
    'FAR',
    'time to first token',
    'share of drafts that a reader confirms',
    'tokens generated',
    'reasoning tokens',
    'detection performance',
    'visual tokens',
    'average precision',
    'GPU hours',
    'harmonic mean',
    'TTFT',
    'Alder quotient',
  ])('not: %s', (text) => {
    expect(isNoMetric(text)).toBe(false);
  });
});

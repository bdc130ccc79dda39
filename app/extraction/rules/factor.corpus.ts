import { corpus } from '../match/corpus.ts';

export const factorCorpus = corpus(
  [
    'Heron decodes «3.5 times» faster than greedy search.',
    'The scheduler reaches a speedup of «6.2×» at equal quality.',
    'It has a «100x» sample efficiency.',
    'It runs «4 times» as fast.',
    'We reduce memory by «2.85-fold».',
  ],
  [
    'We repeat each run «5 times» and study «4x» super-resolution.',
    'The corpus offers «5x» the scale of earlier ones.',
    'Heron reaches «71.2%» on Quill.',
    'Each clip is played «3 times» a day.',
  ],
);

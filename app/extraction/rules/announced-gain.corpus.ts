import { corpus } from '../match/corpus.ts';

export const announcedGainCorpus = corpus(
  [
    'We report relative improvements over the base model: «64%» on Quill and 49% on Reed.',
    'Gains, up to «9%», appear on all sets.',
    'The speedup («2.4x») holds on both cards.',
    'It gives consistent gains, including «12%» on Reed.',
    'A loss («0.4%») is the price.',
  ],
  [
    'The improvement («0.33» vs 0.15) is large.',
    'We list results: «64%» on Quill.',
    'The difference («95%» CI 0.1 to 0.3) is small.',
  ],
);

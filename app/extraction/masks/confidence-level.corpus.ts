import { corpus } from '../match/corpus.ts';

export const confidenceLevelCorpus = corpus(
  [
    'The AUC is 0.80 («95%» CI 0.62 to 0.87).',
    'A «95%» confidence interval is given.',
    'We give «90%» credible intervals.',
    'Bounds are shown («99%» CIs).',
    'The «95%» prediction interval is wide.',
  ],
  ['It has a «95%» accuracy.', 'It reaches «90%» on Quill.', 'It has a «95%» confidence score.'],
);

import { corpus } from '../match/corpus.ts';

export const aboveOtherCorpus = corpus(
  [
    'Heron lies «7 points» above the baseline.',
    'Heron improves retrieval (up to «6%» over dual encoders).',
    'It lands «2.1 points» below Tern-7B.',
    'Accuracy improves «4%» over Tern.',
    'The score is «+3.2» above chance.',
  ],
  [
    'The value of «0.4» over time is plotted.',
    'Accuracy of «71%» over five runs is reported.',
    'Accuracy is «71.0%» on Quill.',
  ],
);

import { corpus } from '../match/corpus.ts';

export const metricPartCorpus = corpus(
  [
    'It errs at the «95%» Hausdorff distance.',
    'A value of 0.613 mAP@0.5:«0.95» is attained.',
    'It lies in the «90» th percentile.',
    'The «99» percentile is shown.',
    'We give the «95%» HD in mm.',
  ],
  ['It has «95%» accuracy.', 'Recall@5: «0.61» on Quill.', 'It reaches «90» on Reed.'],
);

import { corpus } from '../match/corpus.ts';

export const metricValueCorpus = corpus(
  [
    'Heron obtains AUC «0.91» on Quill.',
    'Plover-2 is far off (MAE «1.24»).',
    'It errs with a mean absolute error (MAE) as low as «1.5%».',
    'It ends at BLEU «34.2» on Reed.',
    'Its recall, F1 «0.83», is fine.',
  ],
  [
    'It improves accuracy by «3.1%».',
    'It has an accuracy «12» times.',
    'The loss «0.4» is a price of speed.',
  ],
);

import { corpus } from '../match/corpus.ts';

export const settingSymbolCorpus = corpus(
  [
    'We set k = «5» in all runs.',
    'It is tested with n = «30» readers.',
    'It uses λ = «0.5» there.',
    'At IoU = «0.7» it counts as found.',
    'We use a seed = «42» once.',
  ],
  ['It correlates well (r = «0.71»).', 'It has F1 = «0.83».', 'It is a > «600x» speedup.'],
);

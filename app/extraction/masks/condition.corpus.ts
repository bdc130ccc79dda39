import { corpus } from '../match/corpus.ts';

export const conditionCorpus = corpus(
  [
    'It still works under «40%» noise.',
    'At «90%» sparsity it is stable.',
    'It holds at a «5%» significance level.',
    'At a sparsity of «90%» it is stable.',
    'Under a noise level of «0.3» it fails.',
  ],
  ['It reaches «90%» accuracy.', 'It reduces noise by «40%».', 'With a «3%» noise reduction it is better.'],
);

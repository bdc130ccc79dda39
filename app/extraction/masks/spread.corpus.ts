import { corpus } from '../match/corpus.ts';

export const spreadCorpus = corpus(
  [
    'A standard deviation of «0.3» is small.',
    'It varies with σ of «0.1» only.',
    'It has a std of «2.1» over runs.',
    'It shows standard deviations averaging «10.1%».',
    'The variance is «0.04» in all.',
  ],
  [
    'It reduces the variance by «6 times».',
    'It has a mean deviation of «0.25».',
    'It scores «71%» on Quill.',
  ],
);

import { corpus } from '../match/corpus.ts';

export const nounOfValueCorpus = corpus(
  [
    'The strategy achieves a maximum drawdown of «-8.4%».',
    'It shows a mean instability of «2.11» in all runs.',
    'It attains a tidal score ceiling of «0.71».',
    'The reader maintains a structural validity of «91%».',
    'Heron yields a lexical novelty of «0.33».',
  ],
  [
    'We use a learning rate of «0.01» and a dropout of «0.5».',
    'It achieves a gain of «3.1%».',
    'It shows a set of «12» tides.',
  ],
);

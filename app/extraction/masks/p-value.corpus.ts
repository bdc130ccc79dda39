import { corpus } from '../match/corpus.ts';

export const pValueCorpus = corpus(
  [
    'The effect is clear (p < «0.01»).',
    'It differs (p = «0.228») little.',
    'All p-values are below «0.05».',
    'It is not so at p > «0.1».',
    'The p-value of «0.03» is low.',
  ],
  ['It scores «0.01» on Quill.', 'It has an F1 = «0.71».', 'It gains «3%» (p < 0.05).'],
);

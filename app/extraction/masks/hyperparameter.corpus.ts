import { corpus } from '../match/corpus.ts';

export const hyperparameterCorpus = corpus(
  [
    'A learning rate of «0.001» is used.',
    'The dropout rate is «50%» here.',
    'We set dropout («0.3») by hand.',
    'A momentum of «0.9» is kept.',
    'The sampling rate = «0.1» in all.',
  ],
  ['It has a success rate of «61%».', 'It has an error rate of «0.1».', 'It lowers the rate by «3%».'],
);

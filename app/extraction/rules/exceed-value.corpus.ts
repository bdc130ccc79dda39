import { corpus } from '../match/corpus.ts';

export const exceedValueCorpus = corpus(
  [
    'Accuracy exceeds «85%» on all sets.',
    'It keeps a score surpassing «0.9» throughout.',
    'Recall is above «90%» in each case.',
    'Accuracy consistently exceeded «71.2%» there.',
    'F1 on Reed surpasses «0.8» as well.',
  ],
  ['The gain exceeds «4%» on Reed.', 'It exceeds «12» pages.', 'It exceeds Tern by «4%».'],
);

import { corpus } from '../match/corpus.ts';

export const heldEqualCorpus = corpus(
  [
    'At the same speed-up of «4×» it is better.',
    'Under an equal budget of «20%» it wins.',
    'At a fixed false positive rate of «5%» it is best.',
    'At matched recall of «0.8» it is faster.',
    'For a given cost of «12» it is best.',
  ],
  [
    'It has the same accuracy and gains «4%».',
    'It has a recall of «0.8».',
    'At the same time, it reaches «71%».',
  ],
);

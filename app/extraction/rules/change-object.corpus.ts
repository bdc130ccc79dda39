import { corpus } from '../match/corpus.ts';

export const changeObjectCorpus = corpus(
  [
    'The two-step exit saves up to «61%» inference cost.',
    'Our filter cuts up to «92.5%» of the parameters.',
    'Heron improves «1.03%» on Quill over Tern.',
    'We reduce «40%» of the memory.',
    'It lowers «2.1 points» of error.',
  ],
  [
    'It reduces «12» layers to one.',
    'Dropping «40%» of the samples keeps accuracy.',
    'Accuracy improved to «71.2%».',
  ],
);

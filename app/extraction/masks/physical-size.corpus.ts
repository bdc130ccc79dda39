import { corpus } from '../match/corpus.ts';

export const physicalSizeCorpus = corpus(
  [
    'It is «120» mm long.',
    'The fish weighs «1.5» kg.',
    'The arm has a mass of «2.6» kg.',
    'The gripper weighs «3» lbs.',
    'It has a length of «61 mm» in all.',
  ],
  ['It has an error of «3.1 mm» on Quill.', 'It scores «71» on Quill.', 'It reduces drift to «4» mm.'],
);

import { corpus } from '../match/corpus.ts';

export const resolutionCorpus = corpus(
  [
    'Images of «256» × 256 pixels are used.',
    'We cut patches of «24» x «24».',
    'A «512» × 512 crop is read.',
    'It draws on a 3 × «4» grid.',
    'It renders frames at «1280» x 720.',
  ],
  ['It is «3.5x» faster.', 'It scores «71.2» on Quill.', 'It has «12» patches.'],
);

import { corpus } from '../match/corpus.ts';

export const magnitudeCorpus = corpus(
  [
    'It has «3.5» million parameters.',
    'It is trained on «12» billion tokens.',
    'We use models of «7» -10B parameters.',
    'It reads «40» thousand pages.',
    'The set has «1.2» trillion tokens.',
  ],
  ['It scores «71.2» on Quill.', 'It gains «+3» million.', 'It has «12» layers.'],
);

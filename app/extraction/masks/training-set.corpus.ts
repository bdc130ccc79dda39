import { corpus } from '../match/corpus.ts';

export const trainingSetCorpus = corpus(
  [
    'It is trained on «40%» of Quill.',
    'The corpus contains «1,200» clips.',
    'It spans «12» rooms and 4 labs.',
    'It includes «35» tides.',
    'It was trained with «64» cards.',
  ],
  ['It achieves «71%» on Quill.', 'The set includes gains of «3%».', 'It is trained to gain «3%» more.'],
);

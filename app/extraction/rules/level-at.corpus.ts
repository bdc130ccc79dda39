import { corpus } from '../match/corpus.ts';

export const levelAtCorpus = corpus(
  [
    'Heron achieves state-of-the-art results of «93.1%» on Quill.',
    'The judge yields scores of «0.71» and «0.64» for the two sets.',
    'It reaches a new performance level of «88.0%» on Reed.',
    'Our model attains values of «0.42» on held-out tides.',
    'The pipeline obtains average results of «61.4%».',
  ],
  [
    'The gains of «4.2%» carry over to Reed.',
    'We report results of «12» runs.',
    'A threshold of «0.5» is used for all results.',
  ],
);

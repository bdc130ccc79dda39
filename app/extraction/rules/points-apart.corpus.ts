import { corpus } from '../match/corpus.ts';

export const pointsApartCorpus = corpus(
  [
    'The gap exceeds «57 percentage points».',
    'The two differ by «3.1 points».',
    'TC rates span «21 percentage points» for Tern-7B.',
    'Safety falls «4 points» behind.',
    'That is «12 pp» more than before.',
  ],
  ['It scores «71.2%» on Quill.', 'Accuracy is «+4 points».', 'We keep «12» of them.'],
);

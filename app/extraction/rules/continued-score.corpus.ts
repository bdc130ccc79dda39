import { corpus } from '../match/corpus.ts';

export const continuedScoreCorpus = corpus(
  [
    'It achieves 76.5% accuracy on Quill and «80.1%» on Reed.',
    'It scores 0.71 on Quill, «0.64» on Reed, and «0.58» on Sedge.',
    'Heron reaches 61% in English but «44%» in Welsh.',
    'It attains 91.2% for tides and «88.0%» for storms.',
    'It obtains 34.2 at noon and «31.5» at night.',
  ],
  [
    'It gains 3.1% on Quill and «2.4%» on Reed.',
    'It has 12 sets in Welsh and «14» in Breton.',
    'It improves by 3.1% on Quill and «2.4%» on Reed.',
  ],
);

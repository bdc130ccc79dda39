import { corpus } from '../match/corpus.ts';

export const continuedGainCorpus = corpus(
  [
    'Heron improves by 3.9% on Quill and «1.6%» on Reed.',
    'It brings gains of 3.1% on Quill, «2.4%» on Reed, and «1.1%» on Sedge.',
    'It cuts cost by 20% for tides and «31%» for storms.',
    'It beats others by 8.3 mIoU on Quill and «5.3» mIoU on Reed.',
    'It shows an improvement of 2.5x over Tern and «3.1x» over Plover.',
  ],
  [
    'It reaches 76.5% on Quill and «80.1%» on Reed.',
    'It drops by 3% at 12 sites and «14» for tests.',
    'It gains ground, reaching 71% on Quill and «64%» on Reed.',
  ],
);

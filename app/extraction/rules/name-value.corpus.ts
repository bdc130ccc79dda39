import { corpus } from '../match/corpus.ts';

export const nameValueCorpus = corpus(
  [
    'Tern reaches 54%, BM25 «48%», and Mem9 «18%».',
    'It scores 0.71 (Tern-7B «0.64»).',
    'Accuracy is high: Heron «71.2%», Plover-2 «64.0%».',
    'Heron attains 88%, GPT-9 «81%».',
    'It obtains 34.2 and BERT-X «31.0» on Reed.',
  ],
  ['It uses Tern-7B «12» times.', 'It runs Tern-7B «3x» faster.', 'We keep Tern-7B at «40%» of its size.'],
);

import { corpus } from '../match/corpus.ts';

export const throughputCorpus = corpus(
  [
    'The tracker runs at «160 FPS».',
    'It has a latency of «12 ms».',
    'It reaches «31.5 FPS» on one card.',
    'Heron takes «3.5 seconds» a page.',
    'It needs a memory of «4 GB» at most.',
  ],
  ['It records frames at «30 FPS».', 'The arm has a length of «120 mm».', 'We quantise it to «8 bits».'],
);

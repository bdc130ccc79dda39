import { corpus } from '../match/corpus.ts';

export const changeUpToCorpus = corpus(
  [
    'Heron reduces token usage up to «20.3%».',
    'It boosts performance, up to «36%», on Reed.',
    'We cut decoding time up to «3x».',
    'It improves recall up to «4 points».',
    'Our filter lowers cost, up to «12%».',
  ],
  [
    'It raises accuracy to up to «91%».',
    'It reaches up to «71%» on Quill.',
    'It improves by up to «4%» on Reed.',
  ],
);

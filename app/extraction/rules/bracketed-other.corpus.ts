import { corpus } from '../match/corpus.ts';

export const bracketedOtherCorpus = corpus(
  [
    'It beats the best published system («55.1%») on Quill.',
    'It reaches more than human experts («0.71») do.',
    'Heron outperforms the prior state-of-the-art («62.0%»).',
    'Heron surpasses earlier results («0.34») by far.',
    'It achieves more than the baseline («48%»).',
  ],
  [
    'The set was split into training («70%») and test parts.',
    'A gap («12%») is left.',
    'The model («40» layers) outperforms Tern.',
  ],
);

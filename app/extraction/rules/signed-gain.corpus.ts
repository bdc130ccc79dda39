import { corpus } from '../match/corpus.ts';

export const signedGainCorpus = corpus(
  [
    'The gains carry over to unseen tasks, including «+5.4%» on Quill.',
    'Heron adds «+1.9» BLEU over Tern.',
    'Errors drop («-12.7%») on Reed.',
    'We see «+0.8» and «+0.7» on the two sets.',
    'Perplexity falls by «-3.1 points» in all.',
  ],
  [
    'The strategy has a drawdown of «-12.7%».',
    'The value of «-0.42» is the lowest one.',
    'It scores «48.2%» on Quill.',
  ],
);

import { corpus } from '../match/corpus.ts';

export const intervalInBracketCorpus = corpus(
  [
    'The AUC is 0.80 («0.62-0.87») in all.',
    'The ratio is 1.28 («1.18», «1.39»).',
    'It scores 74.4% («69.9», «78.8%») there.',
    'It ends at 0.51 [«0.42», «0.60»] on Reed.',
    'It has a mean of 12.4 («10.1» to 14.0).',
  ],
  [
    'It scores 74.4% («80.1%» with search).',
    'It scores 74.4% («81.0», «82.5») there.',
    'It is best on Quill («0.83»).',
  ],
);

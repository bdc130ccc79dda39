import { corpus } from '../match/corpus.ts';

export const largeCountCorpus = corpus(
  [
    'More than «25,000» physical trials are run.',
    'The contest drew «1024» teams.',
    'It holds «61,672» rows.',
    'It was fed «4096» pages.',
    'They blocked «14,266» pages.',
  ],
  ['It scores «71.2» on Quill.', 'It needs «100» pages.', 'It is «1000x» faster.'],
);

import { corpus } from '../match/corpus.ts';

export const yearCorpus = corpus(
  [
    'The tide contest of «2024» is used.',
    'Since «2019» the field has grown.',
    'We take all posts from «2016» on.',
    'At AAAI «2025» it won.',
    'By «2030» it may be cheap.',
  ],
  ['It has an Elo rating of «2025».', 'It holds «2024» images.', 'It reads «2000.5» pages.'],
);

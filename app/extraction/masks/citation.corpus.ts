import { corpus } from '../match/corpus.ts';

export const citationCorpus = corpus(
  [
    'Earlier readers [«12»] were slower.',
    'See the studies [«3», «7»] on tides.',
    'It goes back to the first reader [«41»].',
    'Others [«3»; «9»] disagree.',
    'The data of [«5»] is used.',
  ],
  ['It scores 71% (with «12» shots).', 'The interval is [«0.62», 0.71].', 'It reads «12» pages.'],
);

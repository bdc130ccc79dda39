import { corpus } from '../match/corpus.ts';

export const dateCorpus = corpus(
  [
    'It was published on «6» April.',
    'On March «3» it was run.',
    'All posts until December «31» are kept.',
    'The leaderboard of «12» June is used.',
    'The log starts in «4» Nov.',
  ],
  ['It may gain «3%» more.', 'It runs for «12» days.', 'The set of «14» tides is kept.'],
);

import { corpus } from '../match/corpus.ts';

export const shareOfWholeCorpus = corpus(
  [
    'Idioms make up «12%» of the corpus.',
    'Slips account for «30%» of failures.',
    'Women represent «41%» in the set.',
    'Posts speak of jobs (25.3% of the dataset), rules («24.6%») and noise («6.0%»).',
    'Posts speak of jobs («25.3%» of the dataset).',
  ],
  [
    'It solves «48%» of the problems.',
    'It is best on Reed («71.2%»).',
    'It accounts for the gain, «3%», well.',
  ],
);

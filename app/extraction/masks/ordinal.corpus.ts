import { corpus } from '../match/corpus.ts';

export const ordinalCorpus = corpus(
  [
    'Table «3» lists all of them.',
    'It needs autonomy of level «2» or more.',
    'We take part in task «4» of the contest.',
    'In phase «2» the reader is frozen.',
    'It is ranked «1» among all teams.',
  ],
  ['It is best on «3» sets.', 'The table holds «12» rows.', 'It is at a level of «0.71».'],
);

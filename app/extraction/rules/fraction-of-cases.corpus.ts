import { corpus } from '../match/corpus.ts';

export const fractionOfCasesCorpus = corpus(
  [
    'It wins on «13 of the 17» tasks.',
    'Heron solves «8/15» puzzles.',
    'It outperforms Tern on «11 of 12» sets.',
    'The agent fixes «9 out of 20» bugs.',
    'It finds «4/5» of the faults.',
  ],
  ['There are «12» tasks.', 'It wins «62%» of the games.', 'It scores «0.71» on Quill.'],
);

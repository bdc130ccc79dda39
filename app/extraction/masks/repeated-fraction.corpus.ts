import { corpus } from '../match/corpus.ts';

export const repeatedFractionCorpus = corpus(
  [
    'It solves 53.3% («8/15») of them.',
    'It wins 76% («13 of 17») there.',
    'It fixes 40 percent («2/5») of bugs.',
    'It fails in 25% («3/12»).',
    'It finds 90% («9/10») of faults.',
  ],
  ['It solves «8/15» of them.', 'It wins on Reed («13 of 17») tasks.', 'It solves 53.3% («48%» before).'],
);

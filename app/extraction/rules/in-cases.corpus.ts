import { corpus } from '../match/corpus.ts';

export const inCasesCorpus = corpus(
  [
    'Heron beats the experts in «78%» of the cases.',
    'It is right on «83%» of tasks.',
    'The order is kept for «61%» of pairs.',
    'Readers agree in «91.2%» of comparisons.',
    'It stays safe in about «97%» of attacks.',
  ],
  ['In «78%» of the world it rains.', 'It wins in «12» of the cases.', 'In the end it gains «3.1%».'],
);

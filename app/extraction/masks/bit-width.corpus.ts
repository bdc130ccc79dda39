import { corpus } from '../match/corpus.ts';

export const bitWidthCorpus = corpus(
  [
    'Weights are quantised to «8 bits».',
    'It runs at «2.5 bits» a weight.',
    'It uses «4» bit weights.',
    'It is stable under «3 bits».',
    'It works with «6 bits» only.',
  ],
  ['It saves «3 bits» by coding.', 'It reduces bits by «20%».', 'It reaches «71%» with few bits.'],
);

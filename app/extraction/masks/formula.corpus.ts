import { corpus } from '../match/corpus.ts';

export const formulaCorpus = corpus(
  [
    'The rate lies below F(D)+«3.4» bits.',
    'It needs O(«1») time.',
    'It is stable under SO(«3») turns.',
    'It holds below G(x)+«1.5» bits.',
    'It learns in SE(«3») alone.',
  ],
  ['It gains «+3.4» on Reed.', 'It scores «71» on Quill.', 'It holds (for «12» rooms) as well.'],
);

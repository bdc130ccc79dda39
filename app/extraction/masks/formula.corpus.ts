import { corpus } from '../match/corpus.ts';

export const formulaCorpus = corpus(
  [
    'It is within 10^«3» steps.',
    'The rate lies below F(D)«+3.4» bits.',
    'It needs O(«1») time.',
    'It grows with 10^«2» here.',
    'It is small («10»^-3) there.',
  ],
  ['It gains «+3.4» on Reed.', 'It turns by «87»^° here.', 'It scores «71» on Quill.'],
);

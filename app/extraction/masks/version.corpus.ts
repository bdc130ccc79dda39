import { corpus } from '../match/corpus.ts';

export const versionCorpus = corpus(
  [
    'We extract rules with AMIE 3.5«.1» there.',
    'It needs version 1.10«.2» of it.',
    'It runs on Tern 2.0«.4» only.',
    'Points 2.1«.4» hold.',
    'It uses Reed 4.1«.9» data.',
  ],
  ['It scores «0.4» on Quill.', 'It scores «71.4» on Quill.', 'It gains 2.1 and «.4» on Reed.'],
);

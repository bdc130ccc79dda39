import { corpus } from '../match/corpus.ts';

export const shareOfCasesCorpus = corpus(
  [
    'Heron solves «48.5%» of the problems on Quill.',
    'It is preferred «62%» of the time.',
    'It detects «91%» of known bugs.',
    'The agent completes «33.1%» of all web tasks.',
    'It fails on «12%» of the questions.',
  ],
  [
    'About «7%» of people live with this condition.',
    "The set holds «30%» of the world's tides.",
    'It solves tasks «12%» faster.',
  ],
);

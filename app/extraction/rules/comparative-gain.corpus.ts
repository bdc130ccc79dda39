import { corpus } from '../match/corpus.ts';

export const comparativeGainCorpus = corpus(
  [
    'It attains a «9.5%» higher recall than the previous system, with «31%» fewer tokens.',
    'Heron is «12%» more accurate than Tern-7B.',
    'Our decoder is «3.5 times» faster than search.',
    'It has «2.1 points» lower error on Reed.',
    'It needs «40%» less memory.',
  ],
  [
    'In «12» or more languages the trend holds.',
    'Heron reaches «71%» accuracy, higher than Tern.',
    'A budget of «5%» or less is enough.',
  ],
);

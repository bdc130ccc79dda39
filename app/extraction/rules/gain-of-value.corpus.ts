import { corpus } from '../match/corpus.ts';

export const gainOfValueCorpus = corpus(
  [
    'Heron yields gains of «2.1», «3.4» and «0.8 points» on Quill, Reed and Sedge.',
    'Heron shows an increase in accuracy of «2.5%».',
    'The improvements range from «5% to 8%» across sets.',
    'An average speedup of «3.1x» is measured.',
    'This is a relative reduction of «18%» in cost.',
  ],
  [
    'The improvement of «12» modules is studied.',
    'Heron has an accuracy of «90.1%» on Quill.',
    'A learning rate of «0.01» is used.',
  ],
);

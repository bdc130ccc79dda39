import { corpus } from '../match/corpus.ts';

export const settingNounCorpus = corpus(
  [
    'A temperature of «0.7» is used.',
    'It reads a context of «4096» tokens.',
    'A window of «12» frames is kept.',
    'The batch size of «32» fits.',
    'We use a threshold of «0.5» for all.',
  ],
  ['It has an accuracy of «0.7».', 'It scores «71%» on Quill.', 'It reduces size to «12» layers.'],
);

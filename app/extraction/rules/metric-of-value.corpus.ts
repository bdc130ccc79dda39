import { corpus } from '../match/corpus.ts';

export const metricOfValueCorpus = corpus(
  [
    'Heron has an accuracy of «90%» on Quill.',
    'The parser obtains an F1 score of «0.97».',
    'A mean IoU (mIoU) of «0.61» is measured.',
    'It has a success rate of up to «62.5%».',
    'It ends with PSNRs of «29.7» and «31.0» on two sets.',
  ],
  [
    'Heron shows an increase in accuracy of «2.5%».',
    'Accuracy was measured on «40» samples.',
    'The quality of «12» models is compared.',
    'It has a collection of «1,200» posters.',
  ],
);

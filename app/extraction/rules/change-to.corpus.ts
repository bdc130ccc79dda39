import { corpus } from '../match/corpus.ts';

export const changeToCorpus = corpus(
  [
    'With the new reward, Heron raises the success rate to «88%».',
    'It brings the error rate down to «0.353».',
    'We increase accuracy on Reed to «91.2%».',
    'Noise reduces recall to «0.42» on Quill.',
    'The filter cuts the false positive rate to «3%».',
    'Heron lowers the error rate on Reed by 12%, to «2.1%».',
    'The new loss raises recall by 4 points, to «88.3%», on Quill.',
  ],
  [
    'We increase the context to «32» tokens.',
    'Compared to «61%» before, it improves.',
    'The step reduces bits to «8 bits».',
  ],
);

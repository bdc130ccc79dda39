import { corpus } from '../match/corpus.ts';

export const ratingScaleCorpus = corpus(
  [
    'It is rated on a «1-5» scale.',
    'Readers use a «5-point» Likert scale.',
    'All use a «7» point rating scale.',
    'It is judged on a «10-point» scale.',
    'Answers are rated on a «0-100» scale.',
  ],
  ['It gains «5 points» on Quill.', 'It is rated «4.2» on average.', 'It scales to «12» cards.'],
);

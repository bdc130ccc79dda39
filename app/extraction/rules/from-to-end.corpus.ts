import { corpus } from '../match/corpus.ts';

export const fromToEndCorpus = corpus(
  [
    'On Quill, Heron lifts accuracy from 41.5% to «63.0%».',
    'Our tokenizer lowers the word error rate from 7.9 to «6.2».',
    'The F1 score rises from 0.671 (frozen encoder) to «0.902».',
    'It improves recall from about 58% to over «90%».',
    'Success increases from 22% to «31%» with the new reward.',
  ],
  [
    'We vary the number of layers from 12 to «48».',
    'Sensors span resolutions from 0.25 m to «100» m.',
    'Accuracy is «71.2%» on Reed.',
    'It raises accuracy by «5%» on Quill.',
  ],
);

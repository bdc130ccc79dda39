import { corpus } from '../match/corpus.ts';

export const fromToStartCorpus = corpus(
  [
    'On Quill, Heron lifts accuracy from «41.5%» to 63.0%.',
    'Our tokenizer lowers the word error rate from «7.9» to 6.2.',
    'The F1 score rises from «0.671» (frozen encoder) to 0.902.',
    'It improves recall from about «58%» to over 90%.',
    'Recall drops from «0.95» to 0.62 under noise.',
  ],
  [
    'We vary the number of layers from «12» to 48.',
    'Sensors span resolutions from «0.25» m to 100 m.',
    'Heron improves accuracy by «5%» on Reed.',
    'The gain over Tern is «3.1%» at best.',
  ],
);

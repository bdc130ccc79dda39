import { corpus } from '../match/corpus.ts';

export const cutoffCorpus = corpus(
  [
    'It finds all grades >= «10» at once.',
    'We keep pairs whose age > «65» only.',
    'Loads ≥ «0.8» are dropped.',
    'All turns ≤ «12» are kept.',
    'It reads pages with a depth < «3» first.',
  ],
  ['It has an accuracy > «0.8» on Quill.', 'The effect is clear (p < «0.01»).', 'A gain > «4.1» is seen.'],
);

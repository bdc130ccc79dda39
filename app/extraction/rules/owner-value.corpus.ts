import { corpus } from '../match/corpus.ts';

export const ownerValueCorpus = corpus(
  [
    "It stays below the experts' «88.3%» on Quill.",
    'Heron outperforms the «66.7%» achieved by Tern-7B.',
    "It exceeds Tern-7B's «51.5%» by far.",
    "We close in on the readers' «0.81» on Reed.",
    'It beats the «0.47» reported by Plover.',
  ],
  ['Heron achieves «66.7%» on Quill.', "The reader's «12» pages are kept.", 'It improves by «4.1%» on Reed.'],
);

import { corpus } from '../match/corpus.ts';

export const steadyLevelCorpus = corpus(
  [
    'Accuracy stands at «41%» even for the largest reader.',
    'The curve peaks at «0.83» and falls again.',
    'Recall remains below «20%» on Reed.',
    'The hit rate stays at «63.5%» after pruning.',
    'Our score plateaus at «0.71» from there on.',
  ],
  [
    'The camera stands at «12» sites.',
    'The price rises by «20%» and stays there.',
    'It was measured at «41%» humidity.',
  ],
);

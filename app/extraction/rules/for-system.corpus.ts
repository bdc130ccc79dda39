import { corpus } from '../match/corpus.ts';

export const forSystemCorpus = corpus(
  [
    'Even strong systems fail on Quill («61.4%» for Tern-7B and «67.9%» for Plover-2).',
    'It takes 82%, compared with «71%» by humans.',
    'It scores 0.83 versus «0.71» for static policies.',
    'It achieves «88%» with Tern-7B.',
    'It climbs from 41% to «58%» for the baseline.',
  ],
  ['It costs a «3.1%» gain for Tern-7B.', 'We keep «12» for the test.', 'It rises by «3.2%» for Tern-7B.'],
);

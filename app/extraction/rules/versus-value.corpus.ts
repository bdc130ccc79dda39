import { corpus } from '../match/corpus.ts';

export const versusValueCorpus = corpus(
  [
    'The adaptive policy detects more intrusions (92.5% vs. «81.0%»).',
    'Heron scores 0.71, compared to «0.66» for Tern.',
    'It attains 94% versus «82%» for humans.',
    'It keeps 64.0% as opposed to «51.2%» before.',
    'We find 12.4 against «9.8» on Reed.',
  ],
  [
    'Heron beats Tern by 3.2% and «4.1%».',
    'Compared to «12» baselines it is better.',
    'It is better than Tern by «+3.1%».',
  ],
);

import { corpus } from '../match/corpus.ts';

export const versusFirstCorpus = corpus(
  [
    'The adaptive policy detects more intrusions («92.5%» vs. 81.0%).',
    'Heron scores «0.71» compared to 0.66 for Tern.',
    'It attains «94%» versus 82% for humans.',
    'Its F1 is better («69.0» vs. 69.8 for Tern).',
    'We find «12.4» accuracy against 9.8 on Reed.',
  ],
  [
    'Errors fall by «12%» compared to 9% for Tern.',
    'It shows a «3.1%» improvement vs. 2.0% for Tern.',
    'Heron scores «71.2%» on Quill.',
  ],
);

import { corpus } from '../match/corpus.ts';

export const confidenceBoundCorpus = corpus(
  [
    'It errs by 2.34 (95% CI «2.10-2.58»).',
    'The AUC is 0.71 (95% CI: «0.57», «0.78»).',
    'It has an IQR of «3.1» at least.',
    'The gap is 4.1 [95% CI «-1.2», 9.0].',
    'It lies in a confidence interval of «0.6» to 0.7.',
  ],
  [
    'It scores «0.71» (95% CI 0.6 to 0.8).',
    'The interval grows and accuracy is «71%».',
    'It reduces CI by «8.7».',
  ],
);

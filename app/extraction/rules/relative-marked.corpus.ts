import { corpus } from '../match/corpus.ts';

export const relativeMarkedCorpus = corpus(
  [
    'Heron improves search considerably («5%» relative).',
    'It cuts word errors, «12%» relative, on Reed.',
    'We outperform Tern-7B by «2.1%» absolute.',
    'The system improves recall («4.0%» absolute over Tern).',
    'Memory is reduced by «30%» relatively.',
  ],
  [
    'Its share is «30%» relative to the whole.',
    'The error is «0.4» absolute units in every room of the house.',
    'The clock runs at «5%» relative humidity.',
  ],
);

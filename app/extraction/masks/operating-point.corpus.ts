import { corpus } from '../match/corpus.ts';

export const operatingPointCorpus = corpus(
  [
    'It detects most forgeries at «1%» FPR.',
    'Recall is measured at «5%» false positive rate.',
    'It has a recall of 0.8 at IoU = «0.5» on Reed.',
    'It is best at the «0.25» IoU threshold.',
    'We report hits at a recall of «0.9» there.',
  ],
  [
    'It has a recall of «0.9» on Quill.',
    'It reaches «1%» FPR at last.',
    'It lowers the error at night by «5%».',
  ],
);

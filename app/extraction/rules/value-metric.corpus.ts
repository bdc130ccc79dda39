import { corpus } from '../match/corpus.ts';

export const valueMetricCorpus = corpus(
  [
    'Heron reaches «76%» accuracy on Quill.',
    'It gets a «62.5%» win rate against Tern.',
    'We obtain «34.2» BLEU on Reed.',
    'It ends with «0.83» mean average precision.',
    'It keeps a «3.1%» word error rate.',
  ],
  [
    'It brings a «3.4%» accuracy gain.',
    'It uses «12» reasoning tasks.',
    'It has «7.8» million parameters.',
    'It improves by «1.2» BLEU.',
  ],
);

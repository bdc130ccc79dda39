import { corpus } from '../match/corpus.ts';

export const boundCorpus = corpus(
  [
    'The rate holds when the noise level is below «20%» of it.',
    'If accuracy exceeds «90%» we stop.',
    'It is used only when recall is over «0.8».',
    'It works where errors stay under «5%».',
    'Once loss is below «0.1» it ends.',
  ],
  ['Accuracy exceeds «90%» on Reed.', 'It is below «20%» on Quill.', 'When tested, it reaches «71%».'],
);

import { corpus } from '../match/corpus.ts';

export const improveByCorpus = corpus(
  [
    'Heron outperforms the strongest baseline by «3.2%» on Quill.',
    'The proposed cache cuts decoding latency by up to «40%».',
    'It surpasses Tern-7B by an average of «2.1 points».',
    'Memory falls by a factor of «4×».',
    'Recall degrades by «4.1%» under noise.',
  ],
  [
    'The images are split by «16» annotators.',
    'Heron reaches «63.0%» on Quill.',
    'Reducing the elements by «12%» raises accuracy.',
    'A score given by «3» raters is averaged.',
  ],
);

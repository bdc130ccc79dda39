import { corpus } from '../match/corpus.ts';

export const bracketedDeltaCorpus = corpus(
  [
    'Our approach brings Tern-7B to a 48.2% («+9.6%») win rate on Quill.',
    'It rises from 0.51 to 0.60 («+17%»).',
    'Heron obtains 88.1 (↑ «2.4») on Reed.',
    'Latency falls to 31 ms («-12%») on the same card.',
    'We reach 71.0 («+1.3») and 64.2 («+0.8»).',
  ],
  [
    'Heron obtains gains («+9.6%») on Quill.',
    'It scores 48.2% («9.6%» without search).',
    'Heron attains 0.91 [95% CI «+0.88», 0.94].',
  ],
);

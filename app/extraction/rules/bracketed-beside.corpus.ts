import { corpus } from '../match/corpus.ts';

export const bracketedBesideCorpus = corpus(
  [
    'The best published system (Plover, «55.1%») is behind.',
    'ROUGE is best (proposed «0.603», Tern «0.356»).',
    'Others trail (Tern-7B: «61%», Plover-2: «58%»).',
    'It is the second (Alder «0.71»; Sedge «0.64»).',
    'It wins (Heron «71%» vs. 64%).',
  ],
  [
    'The lens (Ø «0.225 mm») is thin.',
    'It is stable (CI «0.57», 0.71).',
    'The set (Quill, «120» clips) is small.',
  ],
);

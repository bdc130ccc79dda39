import { corpus } from '../match/corpus.ts';

export const bracketedMetricCorpus = corpus(
  [
    'It has the highest accuracy («92.0%») of all.',
    'It keeps a high recall («0.97») on Reed.',
    'It has the best F1 («88.2%») and BLEU («31.5»).',
    'Its success rate («62%») is stable.',
    'The precision («0.71») is low.',
  ],
  [
    'It reduces errors («12%») on Reed.',
    'It loses little accuracy («2%» drop).',
    'It gains in accuracy («3.1%») on Quill.',
  ],
);

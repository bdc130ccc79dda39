import { corpus } from '../match/corpus.ts';

export const bracketedNameCorpus = corpus(
  [
    'Heron is ahead of Tern-7B («51.5%») on Quill.',
    'It is best on Quill («0.83») and Reed («0.79»).',
    'It even passes Plover-2 («64.0%», 8 shots).',
    'The QUILL dataset («77.1%») is the easiest.',
    'It beats GPT-9 («13.9%» on Reed).',
  ],
  [
    'We thank the annotators («12») and the reviewers («3»).',
    'We used a subset of Quill («6%», 1331 slices).',
    'It beats Tern-7B («+3.1%»).',
  ],
);

import { corpus } from '../match/corpus.ts';

export const bracketedGainCorpus = corpus(
  [
    'Heron improves reader satisfaction («7.5%») over plain search.',
    'The filter yields small gains in recall («2.4%»).',
    'It reduces the footprint («31%») and the cost.',
    'We boost coverage (up to «12%») without labels.',
    'The step lowers drift («4.0 points») on all sets.',
  ],
  [
    'Heron improves over Tern-7B («51.5%») and reaches 62.0%.',
    'It enhances accuracy («80%») on Reed.',
    'Recall improves on rare words («81%» vs. 64%).',
    'The word («12%») is rare.',
  ],
);

import { corpus } from '../match/corpus.ts';

export const rankingPlaceCorpus = corpus(
  [
    'It is in the top «10» of all teams.',
    'It lies within the top «20%» of readers.',
    'It is in the bottom «5» there.',
    'Only the top «3» answers are kept.',
    'It takes the top «1%» of posts.',
  ],
  ['It is at the top with «71%».', 'The top reader scores «71.2%».', 'It lifts the top score by «3%».'],
);

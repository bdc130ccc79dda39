import { corpus } from '../match/corpus.ts';

export const goalCorpus = corpus(
  [
    'It halves the steps needed to reach «90%» accuracy.',
    'It cuts the time to reach «0.95».',
    'It counts the queries required to achieve «80%» recall.',
    'It halves the tokens necessary to attain «61%».',
    'It lowers the cost to reach «71%» on Quill.',
  ],
  ['It is able to reach «90%» accuracy.', 'It manages to achieve «80%» recall.', 'It reaches «71%».'],
);

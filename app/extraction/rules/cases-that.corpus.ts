import { corpus } from '../match/corpus.ts';

export const casesThatCorpus = corpus(
  [
    '«86.3%» of models suffer when they fail to search.',
    '«93%» of components are correctly identified.',
    'In all, «61%» of questions were answered.',
    'Nearly «40%» of outputs change at once.',
    '«12%» of attacks succeed against Heron.',
  ],
  ['«86.3%» of children live near tides.', '«12» models fail.', 'It improves «12%» of tasks solved.'],
);

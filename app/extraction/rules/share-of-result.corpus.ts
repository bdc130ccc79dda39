import { corpus } from '../match/corpus.ts';

export const shareOfResultCorpus = corpus(
  [
    'Heron retains «94%» of the baseline performance.',
    'It keeps «99.1%» of the original accuracy.',
    'The student preserves «96%» of its teacher.',
    'It recovers «88%» of the oracle gain.',
    'We reach «91.5%» of the theoretical maximum.',
  ],
  [
    'It reduces the footprint to «27%» of the original.',
    'It uses «12%» of the samples.',
    'It cuts «30%» of the full cost.',
  ],
);

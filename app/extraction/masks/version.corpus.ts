import { corpus } from '../match/corpus.ts';

export const versionCorpus = corpus(
  [
    'It is tested on Quill «1.1»/2.0 and Reed.',
    'The backbone is a Plover-B/«16».',
    'A frozen Tern-L/«14» reads the frames.',
    'We compare Heron-S/«8» with it.',
    'The Alder-H/«32» backbone is kept.',
  ],
  [
    'It scores «0.4» on Quill.',
    'It wins with «71.4»/70.1 on the two sets.',
    'It gains 2.1 and «0.4» on Reed.',
  ],
);

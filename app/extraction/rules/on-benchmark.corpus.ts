import { corpus } from '../match/corpus.ts';

export const onBenchmarkCorpus = corpus(
  [
    'Heron sets new records: «93.1» on Quill, «62.5» on Reed.',
    'It scores «71.2%» on the Quill benchmark.',
    'It is strong (e.g., «84.3» on Reed).',
    'It ends with «0.83» on QUILL-Bench.',
    'Heron reaches 61% on Quill and «58%» on Reed.',
  ],
  [
    'It improves by 3.1% on Quill and «2.4%» on Reed.',
    'It was run with «12» cards on Quill.',
    'It brings a «3.1%» gain on Quill.',
  ],
);

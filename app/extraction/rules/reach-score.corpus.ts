import { corpus } from '../match/corpus.ts';

export const reachScoreCorpus = corpus(
  [
    'Heron reaches «71.2%» on Quill, while Tern-7B scores «54.0%».',
    'The parser obtains only «0.83» on Reed.',
    'Our agent attains up to «41.0%» accuracy.',
    'It achieves «11.78» (+2.82) after one epoch.',
    'The reader scored «0.99» for recall.',
  ],
  [
    'The corpus has «35%» Spanish sentences.',
    'Heron achieves a «4.5x» speedup over Tern.',
    'The cache yields «12.5%» higher throughput.',
    'We obtain «14» models from three labs.',
  ],
);

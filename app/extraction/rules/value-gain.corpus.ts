import { corpus } from '../match/corpus.ts';

export const valueGainCorpus = corpus(
  [
    'We see a «7.5%» average improvement over the base model.',
    'Heron yields a «3.4%» accuracy gain on Quill.',
    'It obtains «2.67%» and «3.28%» performance gains on Quill and Reed.',
    'A «40%» reduction in memory follows.',
    'Our cache brings a «2.5x» speedup.',
  ],
  [
    'The gains of «12» participants were pooled.',
    'Heron reaches «71.2%» accuracy on Quill.',
    'It obtains «42.8%» log loss on Reed.',
    'We ran «3» improvement rounds.',
  ],
);

import { corpus } from '../match/corpus.ts';

export const rescalingCorpus = corpus(
  [
    'The input is undersampled by a factor of «64».',
    'Frames are downsampled by «4x».',
    'We study «4x» super-resolution.',
    'We run a test of «2x» upsampling.',
    'The clip was upscaled to «512».',
  ],
  ['It is «4x» faster.', 'It gets «3x» compression.', 'It uses downsampling and gains «3%».'],
);

import { corpus } from '../match/corpus.ts';

export const metricIsValueCorpus = corpus(
  [
    'Accuracy is «90%» on Quill.',
    'The mean AUC was «0.85» in all.',
    'It detects tides with recall exceeding «0.8».',
    'F1 scores range between «0.71» and 0.79.',
    'The error rate is only «3.2%».',
    'The error of Heron on Quill is «0.032».',
    'Its accuracy on the Reed benchmark was «91.2%».',
  ],
  [
    'Accuracy is «3 points» better.',
    'The drop in accuracy on Quill is «3.1%».',
    'The method is «12%» better in accuracy.',
    'The scores of «40» raters are pooled.',
  ],
);

import { corpus } from '../match/corpus.ts';

export const metricEqualsCorpus = corpus(
  [
    'The parser obtains ROUGE-L = «0.412» on Reed.',
    'It is best (F1: «91.2», recall: «88.0»).',
    'Heron agrees with experts (Spearman ρ = «0.80»).',
    'It correlates well (r = «0.71»).',
    'Agreement is good (kappa = «0.62»).',
  ],
  ['We set k = «5» in all runs.', 'The effect is clear (p < «0.01»).', 'A batch = «32» fits the card.'],
);

/** Abstracts, and how the claim of each must read. */
export const MEASURES = [
  ['Heron cuts observation size by 50%.', '50% gain observation size @ null: Heron'],
  ['Heron lowers the average ATE by 10%.', '10% gain ATE @ null: Heron'],
  ['Heron obtains a 5.7x wall-time speedup.', '5.7x gain wall-time @ null: Heron'],
  ['Heron gains +1.4% ad clicks.', '+1.4% gain ad clicks @ null: Heron'],
  ['Heron maintains 98% utilization.', '98% score utilization @ null: Heron'],
  ['Heron attains an area under the ROC curve of 0.76.', '0.76 score area under the ROC curve @ null: Heron'],
  ['Heron obtains an average rank of 1.43.', '1.43 score average rank @ null: Heron'],
  ['Heron agrees with experts (Spearman ρ = 0.80).', '0.80 score Spearman ρ @ null: Heron'],
  ['Heron achieves 48.2 IS.', '48.2 score IS @ null: Heron'],
  ['Heron runs at 11.6 FPS.', '11.6 FPS score null @ null: Heron'],
  ['Heron achieves 78.60 ± 0.42% accuracy.', '78.60 score accuracy @ null: Heron'],
  ['Heron shows an increase in accuracy of 2.5%.', '2.5% gain accuracy @ null: Heron'],
  ['Heron reached 0.99 for accuracy.', '0.99 score accuracy @ null: Heron'],
  ['Heron gains up to 19.9% over baselines in terms of F1 score.', '19.9% gain F1 score @ null: Heron'],
] as const;

/** Abstracts, how many claims are in each, and what the row is about. */
export const NO_RESULTS = [
  ['Reducing it from 1,000 to 250 raises accuracy from 56.0% to 85.0%.', 2, 'reducing a setting'],
  ['Posts speak of jobs (25.3% of the dataset), rules (24.6%) and noise (6.0%).', 0, 'shares of a whole'],
  ['Videos are stored raw (24.4%) or FFV1-encoded (75.6%).', 0, 'how things are split up'],
  ['The corpus offers 5x the scale of earlier ones.', 0, 'how big a thing is'],
  ['The rate lies below F(D)+3.4 bits.', 0, 'a formula'],
  ['Sensors span resolutions from 0.25 m to 100 m.', 0, 'a span of inputs'],
] as const;

/** Abstracts, and why a number of each is passed over. */
export const PASSED_OVER = [
  ['The rate holds when the noise level is below 20% of it.', 'the range in which something holds'],
  ['At the same speed-up ratios of 2x and 4x it is better.', 'held equal on both sides'],
  ['Published on 06 Apr 2026, it improves by 2.5%.', 'a date'],
  ['The AUC is 0.80 (0.62-0.87) in all.', 'a bound of an interval'],
  ['The tide model errs by an RMSE of 2.34 (95% CI 2.10-2.58).', 'the level of a confidence interval'],
  ['A value of 0.613 mAP@0.5:0.95 is attained.', 'part of the name mAP@0.5'],
  ['The input is undersampled by a factor of 64x, and it gains 2.5%.', 'a scaling of the input'],
  ['GPT-4.5 and the 17 tasks are used, with 2.5% gained.', 'a count'],
] as const;

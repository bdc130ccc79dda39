import type { GoldClaim, PredictedClaim } from './annotated-paper.ts';

/** Spellings that mean one metric when an extractor is scored. */
const SPELLINGS: Record<string, string[]> = {
  accuracy: ['accuracies'],
  auc: [
    'area under the roc curve',
    'area under the curve',
    ...['au-roc', 'auroc', 'roc-auc', 'rocauc', 'auc-roc', 'aucroc'],
  ],
  dice: ['dice similarity coefficient', 'dice coefficient', 'dsc'],
  fid: ['fréchet inception distance', 'frechet inception distance'],
  wer: ['word error rate'],
  mae: ['mean absolute error'],
  map: ['mean average precision'],
  miou: ['mean intersection over union'],
};

/** Words that tell how a metric was summed up, not which one it is. */
const FILLERS = 'score scores the average averaged mean overall test value values of in on absolute'.split(
  ' ',
);

/** In this order: "mean average precision" is a name before "mean" and "average" go. */
const REWRITES: readonly (readonly [RegExp, string])[] = [
  ...Object.entries(SPELLINGS).map(([name, spellings]) => [toPattern(spellings), name] as const),
  [toPattern(FILLERS), ' '],
];

/**
 * Whether two claims speak of one metric: the same after spelling, plural and filler words are set aside, or one within the
 * other. Where the gold names none, only none is right; where it names nothing but filler, anything is.
 */
export function isSameMetric(
  predicted: Pick<PredictedClaim, 'metric'>,
  gold: Pick<GoldClaim, 'metric'>,
): boolean {
  if (gold.metric === null) return predicted.metric === null;
  const expected = toMetricKey(gold.metric);
  if (expected === '') return true;
  const given = toMetricKey(predicted.metric ?? '');
  if (given === expected) return true;
  // A single letter is in many names.
  const isLongEnough = Math.min(given.length, expected.length) > 1;
  return isLongEnough && (given.includes(expected) || expected.includes(given));
}

function toMetricKey(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/\\[a-z]+|[{}$]/g, ' ')
    .replace(/top-?\s?(\d)/g, 'top$1');
  return REWRITES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), plain)
    .replace(/s\b/g, '')
    .replace(/[^a-z0-9@²]/g, '');
}

function toPattern(phrases: readonly string[]): RegExp {
  return new RegExp(String.raw`\b(?:${phrases.join('|')})\b`, 'g');
}

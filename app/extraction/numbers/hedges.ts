import type { Qualifier } from '../claim.ts';
import { matchMetric } from '../names/metric-index.ts';
import type { Token } from '../text/token.ts';

const BY_WORD: ReadonlyMap<string, Qualifier> = new Map<string, Qualifier>([
  ['over', 'at least'],
  ['exceeding', 'at least'],
  ['exceeds', 'at least'],
  ['exceed', 'at least'],
  ['above', 'at least'],
  ['surpassing', 'at least'],
  ['>', 'at least'],
  ['≥', 'at least'],
  ['about', 'about'],
  ['around', 'about'],
  ['approximately', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['roughly', 'about'],
  ['approx', 'about'],
  ['~', 'about'],
  ['below', 'at most'],
  ['under', 'at most'],
  ['<', 'at most'],
  ['≤', 'at most'],
  ['upto', 'up to'],
  ['sub-', 'at most'],
  ['under-', 'at most'],
  ['below-', 'at most'],
  ['over-', 'at least'],
  ['above-', 'at least'],
  ['near-', 'about'],
]);
const BY_PAIR: ReadonlyMap<string, Qualifier> = new Map<string, Qualifier>([
  ['up to', 'up to'],
  ['as much', 'up to'],
  ['at least', 'at least'],
  ['more than', 'at least'],
  ['greater than', 'at least'],
  ['higher than', 'at least'],
  ['less than', 'at most'],
  ['fewer than', 'at most'],
  ['lower than', 'at most'],
  ['at most', 'at most'],
  ['close to', 'about'],
  ['an average', 'average'],
  ['average of', 'average'],
  ['averaging of', 'average'],
]);
const PAIRED: ReadonlySet<string> = new Set(
  [...BY_PAIR.keys()].filter((pair) => !pair.includes('averag')).flatMap((pair) => pair.split(' ')),
);
const SKIPPED = new Set([
  'a',
  'an',
  'the',
  'of',
  'by',
  'absolute',
  'relative',
  'additional',
  'remarkable',
  'whopping',
  'impressive',
  'as',
  '$',
  '€',
  '£',
  '¥',
]);
/** Words between `factor of` and its number: `a factor of up to 15`. */
const MOST_HEDGES = 4;

/** Whether a word hedges, by itself or as part of a pair (`up to`). */
export function isHedge(token: Token | undefined): boolean {
  return token !== undefined && (BY_WORD.has(token.lower) || PAIRED.has(token.lower));
}

/** `by a factor of 6`, `factors of about 3`: the number before which this stands is a multiple. */
export function isFactorOf(tokens: readonly Token[], at: number, first: number): boolean {
  let of = at - 1;
  while (of >= first && of > at - MOST_HEDGES && isHedge(tokens[of])) of -= 1;
  if (of <= first || tokens[of]?.lower !== 'of') return false;
  const noun = tokens[of - 1]?.lower;
  return noun === 'factor' || noun === 'factors';
}

/** The hedge right before a token: `up to`, `over`, `~`. Looks over articles, and at most four tokens back. */
export function hedgeBefore(tokens: readonly Token[], at: number, first: number): Qualifier | null {
  for (let i = at - 1; i >= first && i >= at - 4; i--) {
    const word = (tokens[i] as Token).lower;
    const pair = i > first ? BY_PAIR.get(`${(tokens[i - 1] as Token).lower} ${word}`) : undefined;
    if (pair) return pair;
    const single = BY_WORD.get(word);
    if (single) return single;
    if (!SKIPPED.has(word)) return null;
  }
  return null;
}

const AVERAGING: ReadonlySet<string> = new Set(['average', 'averaged', 'avg', 'mean']);

/**
 * `on average`, `average …` within the same clause says that the number is a mean; `mean absolute error` does not: there the
 * word is part of the metric's name.
 */
export function isAveraged(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (AVERAGING.has((tokens[i] as Token).lower) && !opensMetric(tokens, i)) return true;
  return false;
}

function opensMetric(tokens: readonly Token[], at: number): boolean {
  const match = matchMetric(tokens, at, tokens.length);
  return match !== undefined && match.end > at + 1;
}

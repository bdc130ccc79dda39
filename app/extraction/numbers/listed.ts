import { W } from '../lexicon/word-classes.ts';
import { is, type Token } from '../text/token.ts';
import type { NumberMention } from './number-mention.ts';

const JOINTS: ReadonlySet<string> = new Set([',', '/', 'and', '&', 'or']);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an']);
const HEDGES: ReadonlySet<string> = new Set(['~', 'a', 'an', 'over', 'about', 'nearly']);
/** Tokens between two numbers of a list: a comma, an `and`, a hedge. */
const MOST_BETWEEN = 3;

/**
 * Whether a number goes on with the list that the number before it stands in.
 * @param after the number behind it, whose unit may be that of the whole list
 */
export function isListed(
  tokens: readonly Token[],
  a: NumberMention,
  b: NumberMention,
  after: NumberMention | undefined,
): boolean {
  if (a.isSlashFraction || b.isSlashFraction || !mayShareUnit(tokens, a, b, after)) return false;
  const from = isMeasureRepeated(tokens, a, b) ? a.end + 1 : a.end;
  const gap = b.first - from;
  if (gap < 1 || gap > MOST_BETWEEN) return false;
  for (let i = from; i < b.first; i++) {
    const isLast = i === b.first - 1 && i > a.end;
    if (!JOINTS.has((tokens[i] as Token).lower) && !(isLast && isHedge(tokens, i))) return false;
  }
  return true;
}

function mayShareUnit(
  tokens: readonly Token[],
  a: NumberMention,
  b: NumberMention,
  after: NumberMention | undefined,
): boolean {
  if (a.unit === null) return b.unit !== 'x';
  if (b.unit === a.unit) return true;
  if (b.unit !== null) return false;
  // `2.67% and 3.28 gains`: the noun holds for both.
  const isGainPair = b.decimals > 0 && is(tokens[b.end], W.gainNoun);
  // `29.4mm, 26.8, and 23.7mm`: the unit stands at both ends.
  return (
    isGainPair ||
    (after?.unit === a.unit &&
      isListed(tokens, { ...a, unit: null }, b, undefined) &&
      isListed(tokens, b, after, undefined))
  );
}

/** `8.3 mIoU and 5.3 mIoU`: the same measure behind both. */
function isMeasureRepeated(tokens: readonly Token[], a: NumberMention, b: NumberMention): boolean {
  const measure = tokens[a.end];
  return measure?.kind === 'word' && is(measure, W.metric) && tokens[b.end]?.lower === measure.lower;
}

/** `to 50%, a 35% boost`: a comma before the article begins an apposition. */
function isHedge(tokens: readonly Token[], at: number): boolean {
  const word = (tokens[at] as Token).lower;
  return HEDGES.has(word) && !(ARTICLES.has(word) && tokens[at - 1]?.text === ',');
}

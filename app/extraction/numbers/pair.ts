import { W } from '../lexicon/word-classes.ts';
import { is, type Token } from '../text/token.ts';
import type { NumberGroup } from './number-group.ts';
import type { NumberMention } from './number-mention.ts';

/** Words between `from` and its number that change nothing. */
const BEHIND_FROM: ReadonlySet<string> = new Set(
  `only just a an the about around approximately nearly roughly below under over less than baseline initial of mere ~ $ € £ score
   rate accuracy`
    .trim()
    .split(/\s+/),
);
/** Words between `to` and its number that change nothing. */
const BEHIND_TO: ReadonlySet<string> = new Set(
  `over nearly about around approximately almost roughly as high a an the ~ $ € £ above more less than up only just under below`
    .trim()
    .split(/\s+/),
);
const GOES_ON: ReadonlySet<string> = new Set(['and', ',', ';']);
const OWNERS: ReadonlySet<string> = new Set(['with', 'for', 'of', 'by']);
/** Tokens between the two numbers of a pair. */
const MOST_BETWEEN = 12;
const MOST_BEFORE = 4;
const MOST_STARTS_APART = 7;

/**
 * Whether two numbers are a starting value and the value reached: `from A to B`, `A → B`, `(A to B)`, `A to B (+x)`.
 * @param before the group before them: a pair may go on (`from A to B on X and C to D on Y`), starting values may share
 * their `from`
 */
export function isPair(
  tokens: readonly Token[],
  a: NumberMention,
  b: NumberMention,
  before?: NumberGroup,
): boolean {
  const gap = b.first - a.end;
  // `(+0.7% to +3.1%)`: two gains, no levels.
  if (a.total !== null || b.total !== null || a.sign === '+' || !unitsAgree(a, b)) return false;
  if (gap < 1 || gap > MOST_BETWEEN) return false;
  if (gap === 1 && isLinked(tokens, a, b, before)) return true;
  return isStart(tokens, a, before) && reachesTo(tokens, a.end, b.first);
}

function unitsAgree(a: NumberMention, b: NumberMention): boolean {
  return a.unit === b.unit || a.unit === null || b.unit === null;
}

/** One token between the two: an arrow, or a `to` that a bracket or an earlier pair explains. */
function isLinked(
  tokens: readonly Token[],
  a: NumberMention,
  b: NumberMention,
  before?: NumberGroup,
): boolean {
  const link = tokens[a.end]?.lower;
  if (link !== 'to') return link === '→';
  const opener = tokens[a.first - 1]?.lower ?? '';
  if (opener === '(') return closesAt(tokens, b.end) || isSized(tokens, b.end);
  return isSized(tokens, b.end) || isOwned(tokens, a) || (before?.isPair === true && GOES_ON.has(opener));
}

/** `78.3% to 89.4% (+11.1)`. */
function isSized(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '(' && (tokens[at + 1]?.numeral?.sign ?? null) !== null;
}

/** A bracket or a clause that ends behind the pair, or one word behind it: `(32.5% to 46.7% accuracy)`. */
function closesAt(tokens: readonly Token[], at: number): boolean {
  const isEnd = (token: Token | undefined) => token?.text === ')' || token?.text === ';';
  return isEnd(tokens[at]) || (tokens[at]?.kind === 'word' && isEnd(tokens[at + 1]));
}

/** `from Alder's 71.8`: a name stands between. */
function isOwned(tokens: readonly Token[], { first }: NumberMention): boolean {
  return tokens[first - 2]?.lower === 'from' && tokens[first - 1]?.kind === 'word';
}

/** `from 0.26 with X and 0.39 with Y to 0.50`: two starting values share their `from`. */
function isStart(tokens: readonly Token[], a: NumberMention, before: NumberGroup | undefined): boolean {
  if (opensWithFrom(tokens, a.first)) return true;
  const other = before?.members.at(-1);
  if (!other || a.first - other.end >= MOST_STARTS_APART || tokens[a.first - 1]?.lower !== 'and')
    return false;
  return OWNERS.has(tokens[other.end]?.lower ?? '') && opensWithFrom(tokens, other.first);
}

function opensWithFrom(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - MOST_BEFORE; i--) {
    const word = (tokens[i] as Token).lower;
    if (word === 'from') return true;
    if (!BEHIND_FROM.has(word)) return false;
  }
  return false;
}

/** `to` right before the second number, with nothing but a short phrase and no other verb before it. */
function reachesTo(tokens: readonly Token[], from: number, to: number): boolean {
  let i = to - 1;
  while (i >= from && BEHIND_TO.has((tokens[i] as Token).lower)) i -= 1;
  if (i < from || (tokens[i] as Token).lower !== 'to') return false;
  for (let k = from; k < i; k++) {
    const token = tokens[k] as Token;
    if (is(token, W.beat | W.propose) || token.text === ';' || token.text === '.') return false;
  }
  return true;
}

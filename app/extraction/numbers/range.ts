import type { Token } from '../text/token.ts';
import { type Amount, readAmount } from './amount.ts';
import { isCurrency } from './currency.ts';
import { isHedge } from './hedges.ts';
import type { NumberMention } from './number-mention.ts';

const RANGE_MARKS: ReadonlySet<string> = new Set(['-', '–', '~', '—']);
const RANGE_OPENERS: ReadonlySet<string> = new Set(
  'ranging range ranges ranged vary varying varies varied spanning spans spanned'.split(' '),
);
/** Words that may stand between `from` and the number it opens. */
const MOST_BEHIND_FROM = 3;

/** Where an amount stands in its sentence, and the number that was read before it. */
export interface Place {
  readonly first: number;
  readonly end: number;
  previous: NumberMention | undefined;
}

/**
 * The other end of a range: `4-16x`, `5%-10%`, `66%~75%`, `19.0 – 43.2 %`, `30 to 200 times`, `2- to 3-fold`, `between 3
 * and 5%`. `from A to B` is no range unless something ranges.
 */
export function readRangeEnd(tokens: readonly Token[], place: Place, left: Amount): Amount | undefined {
  const mark = left.end < place.end ? tokens[left.end] : undefined;
  if (!mark) return undefined;
  if (mark.kind === 'number') return readUnmarked(tokens, place, left, mark);
  const isSuspended = mark.text === '-' && tokens[left.end + 1]?.lower === 'to';
  if (isSuspended || mark.lower === 'to')
    return readTo(tokens, place, left, left.end + (isSuspended ? 2 : 1));
  if (RANGE_MARKS.has(mark.text)) return readDashed(tokens, place, left);
  return mark.lower === 'and' && isBetween(tokens, place, left.first)
    ? amountAt(tokens, place, left.end + 1)
    : undefined;
}

/** The amount at a token, over the sign of a currency or the cross of a factor. */
function amountAt(tokens: readonly Token[], place: Place, at: number): Amount | undefined {
  const first = isCurrency(tokens[at]) || tokens[at]?.text === '×' ? at + 1 : at;
  return first < place.end && tokens[first]?.kind === 'number'
    ? readAmount(tokens, place.end, first)
    : undefined;
}

/** `1.5 × −1.9×`: what looks like a sign is the dash of the range. */
function readUnmarked(tokens: readonly Token[], place: Place, left: Amount, next: Token): Amount | undefined {
  if (left.unit !== 'x' || next.numeral?.sign !== '-') return undefined;
  const right = readAmount(tokens, place.end, left.end);
  return right.unit === 'x' ? { ...right, value: -right.value, sign: null } : undefined;
}

function readDashed(tokens: readonly Token[], place: Place, left: Amount): Amount | undefined {
  const right = amountAt(tokens, place, left.end + 1);
  if (!right || right.sign === '-') return undefined;
  if (right.value === left.value || !unitsAgree(left, right)) return undefined;
  // `−0.5–1.0`: one sign for both.
  return left.sign === '-' && right.sign === null ? { ...right, value: -right.value } : right;
}

/** One unit for both ends stands behind the last: `10x-4` is no range. */
function unitsAgree(left: Amount, right: Amount): boolean {
  return left.unit === null || left.unit === right.unit || (left.unit === '%' && right.unit === null);
}

function readTo(tokens: readonly Token[], place: Place, left: Amount, at: number): Amount | undefined {
  const opener = openerOf(tokens, place, left.first);
  const ranges = isRanging(tokens, place, left.first);
  if (!ranges && opensPair(tokens, place, left.first)) return undefined;
  const right = amountAt(tokens, place, at);
  if (!right) return undefined;
  if (opener === '(' && isExplained(tokens, right.end) && left.unit === right.unit) return undefined;
  if (!ranges && !rises(left.value, right.value)) return undefined;
  // `SIM 78.3% to 89.4% (+14%)`: a change, whose size the bracket says.
  const isSized = tokens[right.end]?.text === '(' && tokens[right.end + 1]?.numeral?.sign;
  return isSized ? undefined : right;
}

/** Away from zero where both ends are negative. */
function rises(left: number, right: number): boolean {
  return left < 0 && right < 0 ? right < left : right > left;
}

/** `a gain of 26% (7% to 33%)`, `(32.5% to 46.7% accuracy)`: a pair that explains, no range. */
function isExplained(tokens: readonly Token[], at: number): boolean {
  const isEnd = (token: Token | undefined) => token?.text === ')' || token?.text === ';';
  return isEnd(tokens[at]) || (tokens[at]?.kind === 'word' && isEnd(tokens[at + 1]));
}

/** `between 3`, `between about 3`. */
function isBetween(tokens: readonly Token[], place: Place, first: number): boolean {
  let at = first - 1;
  while (at > place.first && (isCurrency(tokens[at]) || isHedge(tokens[at]))) at -= 1;
  return at >= place.first && (tokens[at] as Token).lower === 'between';
}

/** Whether `from`, or what goes on with it (`from 5 to 7 and 8 to 9`), opens a pair of a value before and one after. */
function opensPair(tokens: readonly Token[], place: Place, first: number): boolean {
  const from = fromBefore(tokens, place, first);
  if (from !== -1) return true;
  return (
    goesOn(tokens, place, first) && place.previous?.low === null && isPairEnd(tokens, place, place.previous)
  );
}

/** Whether something ranges from the number: `ranging from 5`, `ranging from 5 to 7 in X and from 8`. */
function isRanging(tokens: readonly Token[], place: Place, first: number): boolean {
  const from = fromBefore(tokens, place, first);
  if (from !== -1 && rangesBefore(tokens, place, from)) return true;
  const previous = place.previous;
  if (!previous || previous.low === null) return false;
  const begin = from !== -1 ? from : first;
  return goesOn(tokens, place, begin) && isRanging(tokens, { ...place, previous: undefined }, previous.first);
}

/** The `from` that opens the number, with at most a short name between (`from Alder's 71.8`); -1 where there is none. */
function fromBefore(tokens: readonly Token[], place: Place, first: number): number {
  for (let i = first - 1; i >= place.first && i >= first - MOST_BEHIND_FROM; i--) {
    const token = tokens[i] as Token;
    if (token.lower === 'from') return i;
    if (token.kind !== 'word' && !isHedge(token) && !isCurrency(token)) return -1;
    if (token.lower === 'to' || token.lower === 'and' || token.lower === 'of') return -1;
  }
  return -1;
}

function rangesBefore(tokens: readonly Token[], place: Place, from: number): boolean {
  for (let i = from - 1; i >= place.first && i >= from - 3; i--) {
    if (RANGE_OPENERS.has((tokens[i] as Token).lower)) return true;
  }
  return false;
}

/** `and` or a comma before the number, which takes up what was said before. */
function goesOn(tokens: readonly Token[], place: Place, first: number): boolean {
  const link = openerOf(tokens, place, first);
  return link === 'and' || link === ',';
}

/** The word before a number, over the sign of a currency. */
function openerOf(tokens: readonly Token[], place: Place, first: number): string {
  const at = isCurrency(tokens[first - 1]) ? first - 2 : first - 1;
  return at >= place.first ? (tokens[at] as Token).lower : '';
}

/** Whether a number is the `to B` of a pair `from A to B`. */
function isPairEnd(tokens: readonly Token[], place: Place, mention: NumberMention): boolean {
  if (tokens[mention.first - 1]?.lower !== 'to') return false;
  for (let i = mention.first - 2; i >= place.first && i >= mention.first - 8; i--) {
    if ((tokens[i] as Token).lower === 'from') return true;
  }
  return false;
}

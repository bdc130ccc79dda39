import type { Qualifier } from '../claim.ts';
import { Shape } from '../lexicon/word-form.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { type Amount, readAmount } from './amount.ts';
import { isCurrency } from './currency.ts';
import { readErrorBar } from './error-bar.ts';
import { readWhole, type Whole } from './fraction.ts';
import { hedgeBefore, isFactorOf } from './hedges.ts';
import type { NumberMention } from './number-mention.ts';
import { type Place, readRangeEnd } from './range.ts';
import { hasMeasuredPoints } from './unit-behind.ts';

/** Reads the free-standing numbers of a sentence, left to right, each with its unit, range, hedge or fraction. */
export function lexNumbers(tokens: readonly Token[], sentence: Sentence): NumberMention[] {
  const mentions: NumberMention[] = [];
  const place: Place = { first: sentence.first, end: sentence.end, previous: undefined };
  for (let i = sentence.first; i < sentence.end;) {
    if ((tokens[i] as Token).kind !== 'number') {
      i += 1;
      continue;
    }
    const mention = readMention(tokens, place, i);
    mentions.push(mention);
    place.previous = mention;
    i = mention.end;
  }
  return mentions;
}

function readMention(tokens: readonly Token[], place: Place, at: number): NumberMention {
  const left = readAmount(tokens, place.end, at);
  const right = readRangeEnd(tokens, place, left);
  const last = right ?? left;
  const { value, low } = right ? orderRange(left.value, right.value) : { value: left.value, low: null };
  const opener = openerOf(tokens, place, at);
  const begin = opener ? at - 1 : at;
  const bar = readErrorBar(tokens, place.end, last.end);
  const mention: NumberMention = {
    first: at,
    end: bar ? bar.end : last.end,
    startChar: (tokens[begin] as Token).start,
    endChar: last.endChar,
    value,
    low,
    unit: unitWith(tokens, place, opener, last, left.unit ?? (bar ? bar.unit : null)),
    sign: value < 0 ? '-' : left.sign,
    qualifier: qualifierOf(tokens, place, begin, last),
    total: null,
    decimals: last.decimals,
    isSlashFraction: false,
    magnitude: last.magnitude,
    mayBeVersion: mayBeVersion(tokens, place, left),
  };
  const whole = readWhole(tokens, place.end, last);
  return whole ? asPart(mention, whole) : mention;
}

function asPart(mention: NumberMention, { total, end, endChar, isSlash }: Whole): NumberMention {
  const unit = `of ${total}`;
  return {
    ...mention,
    end,
    endChar,
    unit,
    total,
    decimals: 0,
    isSlashFraction: isSlash,
    mayBeVersion: false,
  };
}

function qualifierOf(tokens: readonly Token[], place: Place, begin: number, last: Amount): Qualifier | null {
  return hedgeBefore(tokens, begin, place.first) ?? (last.isOpen ? 'at least' : null);
}

/** Of two negative ends the one further from zero is the value. */
function orderRange(a: number, b: number): { value: number; low: number } {
  const high = Math.max(a, b);
  const low = Math.min(a, b);
  return high < 0 ? { value: low, low: high } : { value: high, low };
}

/** The mark that touches a number from the left and belongs to it: the cross of `×6`, the dollar of `$5`. */
function openerOf(tokens: readonly Token[], place: Place, at: number): Token | undefined {
  const mark = at > place.first ? (tokens[at - 1] as Token) : undefined;
  if (mark?.kind !== 'mark' || mark.end !== tokens[at]?.start) return undefined;
  if (mark.text === '×') return tokens[at - 2]?.kind === 'number' ? undefined : mark;
  return isCurrency(mark) ? mark : undefined;
}

/**
 * The unit of a number: written behind it, elsewhere (at the other end of a range, behind an error bar), or given by the words
 * around it.
 */
function unitWith(
  tokens: readonly Token[],
  place: Place,
  opener: Token | undefined,
  last: Amount,
  elsewhere: string | null,
): string | null {
  const written = last.unit ?? elsewhere;
  if (isCurrency(opener)) return moneyUnit(opener as Token, last, written);
  if (opener && written === null) return 'x';
  if (written !== null) return written;
  if (hasMeasuredPoints(tokens, place.end, last.end)) return 'points';
  return isFactorOf(tokens, last.first, place.first) ? 'x' : null;
}

/** `$M` of `$51.7M`, `$ million` of `$3 million`, `$` of all else. */
function moneyUnit(currency: Token, last: Amount, written: string | null): string {
  if (last.magnitude === 1) return written === 'USD' ? written : currency.text;
  return `${currency.text}${written?.length === 1 ? '' : ' '}${written}`;
}

/** `SQuAD 1.1/2.0`: short decimals behind a name, and what a slash joins to them. */
function mayBeVersion(tokens: readonly Token[], place: Place, left: Amount): boolean {
  const { first, value, decimals } = left;
  if (first <= place.first || left.unit !== null || left.sign !== null || value >= 10 || decimals > 1)
    return false;
  const before = tokens[first - 1];
  if (before?.text === '/') return place.previous?.mayBeVersion === true && place.previous.end === first - 1;
  return before?.kind === 'word' && (before.shape & (Shape.name | Shape.metric)) === Shape.name;
}

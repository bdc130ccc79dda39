import { Shape } from '../lexicon/word-form.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { type Amount, readAmount } from './amount.ts';
import { isCurrency } from './currency.ts';
import { readErrorBar } from './error-bar.ts';
import { readWhole } from './fraction.ts';
import { hedgeBefore, isFactorOf } from './hedges.ts';
import type { NumberMention } from './number-mention.ts';
import { type Place, readRangeEnd } from './range.ts';
import { hasMeasuredPoints } from './unit-behind.ts';

/** Reads the free-standing numbers of a sentence, left to right, each with its unit, range, hedge or fraction. */
export function lexNumbers(tokens: readonly Token[], sentence: Sentence): NumberMention[] {
  const mentions: NumberMention[] = [];
  let previous: NumberMention | undefined;
  for (let i = sentence.first; i < sentence.end;) {
    if ((tokens[i] as Token).kind !== 'number') {
      i += 1;
      continue;
    }
    previous = readMention(tokens, { ...sentence, previous }, i);
    mentions.push(previous);
    i = previous.end;
  }
  return mentions;
}

function readMention(tokens: readonly Token[], place: Place, at: number): NumberMention {
  const left = readAmount(tokens, place.end, at);
  const right = readRangeEnd(tokens, place, left);
  const last = right ?? left;
  const opener = openerOf(tokens, place, at);
  const begin = opener ? at - 1 : at;
  const { value, low } = right ? orderRange(left.value, right.value) : { value: left.value, low: null };
  return {
    first: at,
    startChar: (tokens[begin] as Token).start,
    value,
    low,
    sign: value < 0 ? '-' : left.sign,
    qualifier: hedgeBefore(tokens, begin, place.first) ?? (last.isOpen ? 'at least' : null),
    magnitude: last.magnitude,
    mayBeVersion: mayBeVersion(tokens, place, left),
    ...readRest(tokens, place, opener, left, last),
  };
}

type Rest = Pick<NumberMention, 'end' | 'endChar' | 'unit' | 'total' | 'decimals' | 'isSlashFraction'>;

/** What stands behind the number or the range: the whole that it is a part of, or an error bar, and its unit. */
function readRest(
  tokens: readonly Token[],
  place: Place,
  opener: Token | undefined,
  left: Amount,
  last: Amount,
): Rest {
  const whole = readWhole(tokens, place.end, last);
  if (whole) {
    const { total, end, endChar, isSlash } = whole;
    return { end, endChar, unit: `of ${total}`, total, decimals: 0, isSlashFraction: isSlash };
  }
  const bar = readErrorBar(tokens, place.end, last.end);
  const written = last.unit ?? left.unit ?? bar?.unit ?? null;
  return {
    end: bar?.end ?? last.end,
    endChar: last.endChar,
    unit: unitWith(tokens, place, opener, last, written),
    total: null,
    decimals: last.decimals,
    isSlashFraction: false,
  };
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

/** The unit that the words around a number give it, where it is not written behind it. */
function unitWith(
  tokens: readonly Token[],
  place: Place,
  opener: Token | undefined,
  last: Amount,
  written: string | null,
): string | null {
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

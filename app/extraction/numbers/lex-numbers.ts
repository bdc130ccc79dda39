import { unitOf } from '../lexicon/units.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { hedgeBefore } from './hedges.ts';
import type { NumberMention } from './number-mention.ts';

/** One end of what may be a range: a numeral with the unit behind it. */
interface Amount {
  first: number;
  /** Token index behind numeral and unit. */
  end: number;
  numeralEnd: number;
  endChar: number;
  value: number;
  digits: string;
  unit: string | null;
}

const RANGE_MARKS = new Set(['-', '–', '~', '—']);
const RANGE_OPENERS = new Set([
  'ranging',
  'range',
  'ranges',
  'ranged',
  'vary',
  'varying',
  'varies',
  'spanning',
]);

/** Reads the free-standing numbers of a sentence, left to right, each with its unit, range, hedge or fraction. */
export function lexNumbers(tokens: readonly Token[], sentence: Sentence): NumberMention[] {
  const mentions: NumberMention[] = [];
  for (let i = sentence.first; i < sentence.end;) {
    if ((tokens[i] as Token).kind !== 'number') {
      i += 1;
      continue;
    }
    const mention = readMention(tokens, sentence, i);
    mentions.push(mention);
    i = mention.end;
  }
  return mentions;
}

function readMention(tokens: readonly Token[], sentence: Sentence, at: number): NumberMention {
  const left = readAmount(tokens, sentence, at);
  const fraction = readFraction(tokens, sentence, left);
  if (fraction) return fraction;
  const right = readRangeEnd(tokens, sentence, left);
  const last = right ?? left;
  const numeral = (tokens[at] as Token).numeral;
  const sign = numeral?.sign ?? null;
  const prefix = prefixFactor(tokens, sentence, at, last);
  const bar = readErrorBar(tokens, sentence, last.end);
  const unit = prefix ? 'x' : (last.unit ?? left.unit ?? bar?.unit ?? null);
  const startChar = prefix ? (tokens[at - 1] as Token).start : (tokens[at] as Token).start;
  const qualifier = hedgeBefore(tokens, prefix ? at - 1 : at, sentence.first);
  const values = right ? orderRange(left.value, right.value) : { value: left.value, low: null };
  return {
    first: at,
    end: bar?.end ?? last.end,
    startChar,
    endChar: last.endChar,
    value: sign === '-' ? -values.value : values.value,
    low: values.low,
    unit,
    sign,
    qualifier,
    total: null,
    decimals: decimalsOf(last.digits),
    isSlashFraction: false,
  };
}

function orderRange(a: number, b: number): { value: number; low: number } {
  return { value: Math.max(a, b), low: Math.min(a, b) };
}

function decimalsOf(digits: string): number {
  const dot = digits.indexOf('.');
  return dot === -1 ? 0 : digits.length - dot - 1;
}

function readAmount(tokens: readonly Token[], sentence: Sentence, at: number): Amount {
  const token = tokens[at] as Token;
  const numeral = token.numeral as NonNullable<Token['numeral']>;
  const amount: Amount = {
    first: at,
    end: at + 1,
    numeralEnd: at + 1,
    endChar: token.end,
    value: numeral.value,
    digits: numeral.digits,
    unit: numeral.glued ? gluedUnit(numeral.glued) : null,
  };
  return numeral.glued ? widenPercent(tokens, sentence, amount) : readUnitBehind(tokens, sentence, amount);
}

function gluedUnit(glued: string): string {
  const lower = glued.toLowerCase().replace(/^[-–]/, '');
  if (lower.startsWith('percentage') || lower === '%-points' || lower === '%-point') return 'points';
  return unitOf(lower) ?? glued;
}

function readUnitBehind(tokens: readonly Token[], sentence: Sentence, amount: Amount): Amount {
  const next = amount.end < sentence.end ? tokens[amount.end] : undefined;
  if (!next) return amount;
  if (next.lower === 'percentage' || next.lower === 'accuracy' || next.lower === 'absolute') {
    const after = amount.end + 1 < sentence.end ? tokens[amount.end + 1] : undefined;
    const isPoints = after !== undefined && unitOf(after.lower) === 'points';
    return isPoints && next.lower !== 'accuracy'
      ? { ...amount, end: amount.end + 2, endChar: after.end, unit: 'points' }
      : amount;
  }
  if (next.lower === 'percentage-point' || next.lower === 'percentage-points') {
    return { ...amount, end: amount.end + 1, endChar: next.end, unit: 'points' };
  }
  if (next.text === '-' && next.start === (tokens[amount.end - 1] as Token).end) {
    const after = tokens[amount.end + 1];
    if (after && after.start === next.end && unitOf(after.lower)) {
      return { ...amount, end: amount.end + 2, endChar: after.end, unit: unitOf(after.lower) as string };
    }
  }
  const unit = unitOf(next.text === 'X' ? 'x' : next.lower);
  if (!unit || (unit === 'm' && next.text !== 'm') || (unit === 'x' && isMultiplication(tokens, amount.end)))
    return amount;
  return widenPercent(tokens, sentence, { ...amount, end: amount.end + 1, endChar: next.end, unit });
}

/** `256 × 256` multiplies; `4 ×` is a factor. */
function isMultiplication(tokens: readonly Token[], cross: number): boolean {
  const mark = tokens[cross] as Token;
  return mark.lower !== 'times' && mark.lower !== 'fold' && tokens[cross + 1]?.kind === 'number';
}

/** `3.7% percentage points`, `9 % points` are points. */
function widenPercent(tokens: readonly Token[], sentence: Sentence, amount: Amount): Amount {
  if (amount.unit !== '%') return amount;
  let at = amount.end;
  if (at < sentence.end && tokens[at]?.text === '-') at += 1;
  if (at < sentence.end && tokens[at]?.lower === 'percentage') at += 1;
  const word = at < sentence.end ? tokens[at] : undefined;
  if (!word || unitOf(word.lower) !== 'points') return amount;
  return { ...amount, end: at + 1, endChar: word.end, unit: 'points' };
}

/** `4-16x`, `5%-10%`, `66%~75%`, `19.0 – 43.2 %`, `30 to 200 times`; `from A to B` is no range unless something ranges. */
function readRangeEnd(tokens: readonly Token[], sentence: Sentence, left: Amount): Amount | undefined {
  const mark = left.end < sentence.end ? tokens[left.end] : undefined;
  const next = left.end + 1 < sentence.end ? tokens[left.end + 1] : undefined;
  if (!mark || !next || next.kind !== 'number' || (next.numeral?.sign && mark.lower !== 'to'))
    return undefined;
  if (RANGE_MARKS.has(mark.text)) {
    const right = readAmount(tokens, sentence, left.end + 1);
    return right.value === left.value || (left.unit && right.unit && left.unit !== right.unit)
      ? undefined
      : right;
  }
  if (mark.lower !== 'to' && !(mark.lower === 'and' && isBetween(tokens, sentence, left.first)))
    return undefined;
  const opener = left.first > sentence.first ? (tokens[left.first - 1] as Token).lower : '';
  if (opener === 'from' && !rangesBefore(tokens, sentence, left.first - 1)) return undefined;
  const right = readAmount(tokens, sentence, left.end + 1);
  // `an absolute gain of 26% (7% to 33%)`: a pair that explains the gain, no range.
  if (opener === '(' && tokens[right.end]?.text === ')' && left.unit === right.unit) return undefined;
  if (right.value <= left.value && mark.lower === 'to' && opener !== 'from') return undefined;
  // `SIM 78.3% to 89.4% (+14%)`: a change, whose size the bracket says.
  if (mark.lower === 'to' && tokens[right.end]?.text === '(' && tokens[right.end + 1]?.numeral?.sign)
    return undefined;
  return right;
}

function isBetween(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  return at > sentence.first && (tokens[at - 1] as Token).lower === 'between';
}

function rangesBefore(tokens: readonly Token[], sentence: Sentence, from: number): boolean {
  for (let i = from - 1; i >= sentence.first && i >= from - 3; i--) {
    if (RANGE_OPENERS.has((tokens[i] as Token).lower)) return true;
  }
  return false;
}

/** `13 of the 17`, `14 out of 20`, `8/15`: whole numbers, the part not above the whole. */
function readFraction(tokens: readonly Token[], sentence: Sentence, left: Amount): NumberMention | undefined {
  if (left.unit) return undefined;
  // `93.6 out of 100` is a mark; of anything else only whole numbers are a part.
  const isScale =
    tokens[left.end]?.text === '/' &&
    /^(?:4|5|6|7|10|100)$/.test(tokens[left.end + 1]?.numeral?.digits ?? '');
  const isMark = (tokens[left.end]?.lower === 'out' || isScale) && !Number.isInteger(left.value);
  if (!isMark && !Number.isInteger(left.value)) return undefined;
  const isSlash = tokens[left.end]?.text === '/' && tokens[left.end]?.start === left.endChar;
  let at = left.end;
  if (isSlash) at += 1;
  else if (tokens[at]?.lower === 'of' || (tokens[at]?.lower === 'out' && tokens[at + 1]?.lower === 'of')) {
    at += tokens[at]?.lower === 'of' ? 1 : 2;
    if (tokens[at]?.lower === 'the' || tokens[at]?.lower === 'all') at += 1;
  } else return undefined;
  const whole = at < sentence.end ? tokens[at] : undefined;
  if (
    whole?.kind !== 'number' ||
    whole.numeral?.glued ||
    whole.numeral?.sign ||
    !Number.isInteger(whole.numeral?.value)
  )
    return undefined;
  const total = whole.numeral?.value as number;
  if (left.value > total || total < 2) return undefined;
  if (isSlash && tokens[at + 1]?.text === '/') return undefined;
  return {
    first: left.first,
    end: at + 1,
    startChar: (tokens[left.first] as Token).start,
    endChar: whole.end,
    value: left.value,
    low: null,
    unit: `of ${total}`,
    sign: null,
    qualifier: hedgeBefore(tokens, left.first, sentence.first),
    total,
    decimals: 0,
    isSlashFraction: isSlash,
  };
}

/** `×6`: the cross before the number, with no number before the cross. */
function prefixFactor(tokens: readonly Token[], sentence: Sentence, at: number, last: Amount): boolean {
  if (last.unit || at <= sentence.first) return false;
  const cross = tokens[at - 1] as Token;
  return cross.text === '×' && tokens[at - 2]?.kind !== 'number' && cross.end === (tokens[at] as Token).start;
}

/** The error bar behind a number: `± 0.03`, `+/- 0.42%`. Its unit holds for both, and the words behind it speak of the number. */
function readErrorBar(tokens: readonly Token[], sentence: Sentence, at: number): Amount | undefined {
  let next = at;
  if (tokens[next]?.text === '±') next += 1;
  else if (
    tokens[next]?.text === '+' &&
    tokens[next + 1]?.text === '/' &&
    tokens[next + 2]?.text.startsWith('-')
  ) {
    next += tokens[next + 2]?.text === '-' ? 3 : 2;
  } else return undefined;
  return next < sentence.end && tokens[next]?.kind === 'number'
    ? readAmount(tokens, sentence, next)
    : undefined;
}

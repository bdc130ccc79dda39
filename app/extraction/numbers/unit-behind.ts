import { magnitudeOf, unitOf } from '../lexicon/units.ts';
import { Shape } from '../lexicon/word-form.ts';
import { W } from '../lexicon/word-classes.ts';
import { is, type Token } from '../text/token.ts';

/** A unit that stands behind a number, and the token behind it. */
export interface UnitBehind {
  readonly unit: string;
  readonly end: number;
  readonly magnitude?: number;
}

/** Units of several words, by their first. The longer stand before the shorter. */
const PHRASES: ReadonlyMap<string, readonly (readonly [words: readonly string[], unit: string])[]> = new Map([
  [
    'per',
    [
      [['per', 'cent', 'points'], 'points'],
      [['per', 'cent'], '%'],
      [['per', 'mille'], '‰'],
    ],
  ],
  [
    'percentage',
    [
      [['percentage', 'points'], 'points'],
      [['percentage', 'point'], 'points'],
      [['percentage', 'pts'], 'points'],
    ],
  ],
  [
    'absolute',
    [
      [['absolute', 'points'], 'points'],
      [['absolute', 'point'], 'points'],
    ],
  ],
  [
    'basis',
    [
      [['basis', 'points'], 'basis points'],
      [['basis', 'point'], 'basis points'],
    ],
  ],
  ['orders', [[['orders', 'of', 'magnitude'], 'orders of magnitude']]],
  ['°', [[['°', 'c'], '°C']]],
  [
    'p',
    [
      [['p', '.', 'p', '.'], 'points'],
      [['p', '.', 'p'], 'points'],
    ],
  ],
]);

/** What something is counted for: `ms per image`, `tokens/s`. */
const DENOMINATORS: ReadonlySet<string> = new Set(
  `s sec second ms minute min hour h day month year image frame token sample step query request km m cm mm byte char
   character word iteration epoch video sentence pixel patch instance item episode run task scene atom page watt joule w j
   document user gpu utterance mol kg ha l dl`
    .trim()
    .split(/\s+/),
);
/** What is counted in a rate, though by itself it is no unit: `tokens per second`. */
const RATED: ReadonlySet<string> = new Set(
  'tokens frames images samples queries requests sentences words characters steps iterations bits bytes items'.split(
    ' ',
  ),
);
/** Words that may stand between a number and its points: `1.4 normalized perplexity points`. */
const MOST_BEFORE_POINTS = 3;

/** The unit that stands behind a number, at token `at`; undefined where none does. */
export function unitBehind(
  tokens: readonly Token[],
  sentenceEnd: number,
  at: number,
): UnitBehind | undefined {
  const next = at < sentenceEnd ? tokens[at] : undefined;
  if (!next) return undefined;
  const phrase = phraseAt(tokens, sentenceEnd, at, next.lower);
  if (phrase) return phrase;
  if (next.kind === 'mark' && next.text === '-') return hyphenated(tokens, at, next);
  const unit = unitOf(next.text);
  if (unit === 'x' && isMultiplication(tokens, at, next)) return undefined;
  if (unit !== undefined) return widened(tokens, sentenceEnd, { unit, end: at + 1 });
  if (RATED.has(next.lower)) return rate(tokens, sentenceEnd, next.lower, at + 1);
  const magnitude = next.text.length > 1 ? magnitudeOf(next.lower) : 1;
  return magnitude === 1 ? undefined : { unit: next.lower, end: at + 1, magnitude };
}

function phraseAt(
  tokens: readonly Token[],
  sentenceEnd: number,
  at: number,
  first: string,
): UnitBehind | undefined {
  for (const [words, unit] of PHRASES.get(first) ?? []) {
    const end = at + words.length;
    if (end > sentenceEnd || !words.every((word, i) => tokens[at + i]?.lower === word)) continue;
    return widened(tokens, sentenceEnd, { unit, end });
  }
  return undefined;
}

/** `3.5 -fold`: the hyphen touches the unit alone. */
function hyphenated(tokens: readonly Token[], at: number, hyphen: Token): UnitBehind | undefined {
  const after = tokens[at + 1];
  const unit = after && after.start === hyphen.end ? unitOf(after.text) : undefined;
  return unit === undefined ? undefined : { unit, end: at + 2 };
}

/** `256 × 256` multiplies; `4 ×` is a factor, and so is `1.5 × −1.9×`. */
function isMultiplication(tokens: readonly Token[], at: number, cross: Token): boolean {
  if (cross.lower === 'times' || cross.lower === 'fold' || cross.lower === 'folds') return false;
  const next = tokens[at + 1];
  return next?.kind === 'number' && next.numeral?.sign !== '-';
}

/** A unit with what it is counted for, and per cent with its points. */
export function widened(tokens: readonly Token[], sentenceEnd: number, found: UnitBehind): UnitBehind {
  if (found.unit === '%') return percentPoints(tokens, sentenceEnd, found);
  if (found.unit === 'points' || found.unit === 'x') return found;
  return rate(tokens, sentenceEnd, found.unit, found.end) ?? found;
}

/** `3.7% percentage points`, `9 % points` are points. */
function percentPoints(tokens: readonly Token[], sentenceEnd: number, found: UnitBehind): UnitBehind {
  let at = found.end;
  if (tokens[at]?.text === '-') at += 1;
  if (tokens[at]?.lower === 'percentage') at += 1;
  const isPoints = at < sentenceEnd && unitOf(tokens[at]?.text ?? '') === 'points';
  return isPoints ? { unit: 'points', end: at + 1 } : found;
}

/** `ms/image`, `frames per second`. */
function rate(
  tokens: readonly Token[],
  sentenceEnd: number,
  counted: string,
  at: number,
): UnitBehind | undefined {
  if (at + 1 >= sentenceEnd) return undefined;
  const link = tokens[at]?.lower;
  const per = tokens[at + 1] as Token;
  if ((link !== 'per' && link !== '/') || !DENOMINATORS.has(per.lower)) return undefined;
  return { unit: link === '/' ? `${counted}/${per.text}` : `${counted} per ${per.lower}`, end: at + 2 };
}

/** `30.4 BLEU points`: the points of a measure, whose name stands between; the number's own span ends before it. */
export function hasMeasuredPoints(tokens: readonly Token[], sentenceEnd: number, at: number): boolean {
  const last = Math.min(at + MOST_BEFORE_POINTS, sentenceEnd - 1);
  for (let i = at; i <= last; i++) {
    const token = tokens[i] as Token;
    if (i > at && (token.lower === 'points' || token.lower === 'point')) return true;
    const isMeasure = (token.shape & (Shape.metric | Shape.name)) !== 0 || is(token, W.metric | W.filler);
    if (token.kind !== 'word' || !(isMeasure || token.lower === 'normalized')) return false;
  }
  return false;
}

import type { Document } from '../document.ts';
import { W } from '../lexicon/word-classes.ts';
import type { Name } from '../names/name.ts';
import { isMetricWord } from '../names/name-runs.ts';
import type { NumberMention } from '../numbers/number-mention.ts';
import type { Sentence } from '../text/sentences.ts';
import { is, type Token } from '../text/token.ts';

/**
 * Numbers that stand together as one list (`14.14%, 7.12%, and 9.40%`), or a single number: what a frame reads at once,
 * since the words around the list speak of all its members.
 */
export interface Site {
  readonly doc: Document;
  readonly sentence: Sentence;
  readonly names: readonly Name[];
  readonly members: readonly NumberMention[];
  /** The two members are a starting value and the value reached. */
  readonly isPair: boolean;
  /** Token range of the whole list. */
  readonly first: number;
  readonly end: number;
  /** Token behind the last number before this site, or the sentence's first token. */
  readonly leftBound: number;
  /** First token of the next number behind this site, or the sentence's end. */
  readonly rightBound: number;
  /** What stands right before the list once hedges and articles are stepped over. */
  readonly link: number;
  /** The words right behind the list. */
  readonly right: RightPhrase;
  /** The sites before this one in the sentence, nearest last. */
  readonly previous: readonly Site[];
}

/** Words between a link word and its number that change nothing: hedges, articles, praise. */
const SKIPPED_LEFT = new Set(
  'a an the its up about around approximately nearly almost roughly over exceeding above below under more less greater fewer higher lower than as much high low at least most only just even average avg avg. mean absolute relative relatively additional further remarkable impressive significant substantial notable considerable whopping striking merely some another total overall full new strong sota state-of-the-art respectable competitive best highest lowest peak maximum minimum approx ~ > < ≥ ≤ $ * " ` both still roughly often usually typically well also upto around respectively consistent large small modest stable cumulative'.split(
    ' ',
  ),
);

/** What stands right before a token once hedges and articles are stepped over. */
export function linkBeforeToken(tokens: readonly Token[], at: number, bound: number): number {
  let i = overForExample(tokens, at - 1);
  while (i >= bound) {
    const token = tokens[i] as Token;
    const previous = tokens[i - 1]?.lower;
    const isUpTo = token.lower === 'to' && i > bound && (previous === 'up' || previous === 'close');
    const isAverageOf =
      token.lower === 'of' &&
      i > bound &&
      (previous === 'average' || previous === 'mean' || previous === 'total' || previous === 'maximum');
    if (!isUpTo && !isAverageOf && !SKIPPED_LEFT.has(token.lower)) break;
    i -= 1;
  }
  return i;
}

/** `accuracy (e.g., 96.3%)`: the bracket opens before the example. */
function overForExample(tokens: readonly Token[], at: number): number {
  let i = at;
  if (tokens[i]?.text === ',') i -= 1;
  if (tokens[i]?.text === '.') i -= 1;
  return tokens[i]?.lower === 'e.g' && tokens[i - 1]?.text === '(' ? i - 1 : at;
}

/** The words right behind the list, up to a preposition, verb or mark: `win rate`, `higher accuracy`, `average improvement`. */
export interface RightPhrase {
  readonly first: number;
  readonly end: number;
  readonly gainNoun: number;
  readonly comparative: number;
  readonly metricHead: number;
  /** The very first word is a noun for things that are counted. */
  readonly isCount: boolean;
}

export function rightPhrase(tokens: readonly Token[], from: number, bound: number): RightPhrase {
  let i = skipBracket(tokens, from, bound);
  if (isArrow(tokens[i]?.text)) i += 1;
  const first = i;
  let gainNoun = -1;
  let comparative = -1;
  let metricHead = -1;
  const limit = Math.min(bound, i + 8);
  for (; i < limit; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') break;
    if (is(token, W.conjunction | W.contrast | W.relative | W.auxiliary | W.own | W.determiner)) break;
    const isMarker = token.lower === 'relative' && tokens[i + 1]?.lower !== 'to';
    if (is(token, W.preposition) && !isMarker) break;
    // `… to 250 raises accuracy`: the number closes the subject of another verb.
    if (
      i === first &&
      is(token, W.improve | W.reduce) &&
      /[a-z]s$/.test(token.lower) &&
      !is(token, W.gainNoun | W.metric)
    )
      break;
    if (is(token, W.gainNoun) && !isLossFunction(tokens, i)) gainNoun = i;
    if (comparative === -1 && is(token, W.comparative)) comparative = i;
    if (isMetricWord(token)) metricHead = i;
    const isWinRate = is(token, W.beat) && is(tokens[i + 1], W.metric);
    const isVerb =
      is(token, W.reach | W.beat | W.propose) &&
      !isWinRate &&
      !is(token, W.metric | W.gainNoun | W.comparative);
    if (isVerb && i > first) break;
  }
  const head = tokens[first];
  const isCount =
    first === from && is(head, W.countNoun) && first < i && gainNoun === -1 && metricHead <= first;
  return { first, end: i, gainNoun, comparative, metricHead, isCount };
}

/** `42.8% log loss`: a measure, no loss of anything. */
function isLossFunction(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.lower === 'loss' &&
    /^(?:log|training|validation|test|cross-entropy|entropy|focal|hinge|reconstruction|contrastive)$/.test(
      tokens[at - 1]?.lower ?? '',
    )
  );
}

function isArrow(mark: string | undefined): boolean {
  return mark === '↑' || mark === '↓';
}

/** Steps over a bracket that follows at once: `37.4% (+15.1%) win rate`. */
function skipBracket(tokens: readonly Token[], at: number, bound: number): number {
  if (tokens[at]?.text !== '(' || at >= bound) return at;
  for (let i = at + 1; i < Math.min(bound, at + 14); i++) if (tokens[i]?.text === ')') return i + 1;
  return at;
}

/** Nearest token to the left with one of the classes, no further than `limit` tokens and not across a semicolon; -1 where none is. */
export function findLeft(site: Site, from: number, classes: number, limit = 40): number {
  const { tokens } = site.doc;
  for (let i = from; i >= site.sentence.first && i > from - limit; i--) {
    const token = tokens[i] as Token;
    if (token.text === ';') return -1;
    if (is(token, classes)) return i;
  }
  return -1;
}

export function token(site: Site, at: number): Token | undefined {
  return at >= site.sentence.first && at < site.sentence.end ? site.doc.tokens[at] : undefined;
}

export function word(site: Site, at: number): string {
  return token(site, at)?.lower ?? '';
}

/** `vs`, `v.s.`, `versus`, `compared`, `against` at a token. */
export function opensOtherSide(site: Site, at: number): boolean {
  if (word(site, at) === 'v') return word(site, at + 1) === '.' && word(site, at + 2) === 's';
  return /^(?:vs|vs\.|v\.s|versus|compared|against)$/.test(word(site, at));
}

/** True where the list stands in brackets that open right before it. */
export function opensBracket(site: Site): boolean {
  const link = token(site, site.link);
  return link?.text === '(' || link?.text === '[';
}

/** The name that ends right before a token, looking over closing marks. */
export function nameEndingAt(site: Site, end: number): Name | undefined {
  return site.names.find((name) => name.end === end);
}

export function nameStartingAt(site: Site, first: number): Name | undefined {
  return site.names.find((name) => name.first === first);
}

/** The token of `area` where a token is the `curve` of `the area under the ROC curve`; -1 elsewhere. */
export function areaUnderCurve(site: Site, curve: number): number {
  if (word(site, curve) !== 'curve') return -1;
  for (let i = curve - 1; i > curve - 8; i--)
    if (word(site, i) === 'area') return word(site, i + 1) === 'under' ? i : -1;
  return -1;
}

import { is, type Token } from '../text/token.ts';
import { W } from '../lexicon/word-classes.ts';
import type { NumberMention } from './number-mention.ts';

/** Numbers that are read together. A pair runs from a starting value to the value reached. */
export interface NumberGroup {
  readonly members: readonly NumberMention[];
  readonly isPair: boolean;
}

/**
 * Groups the numbers of a sentence: lists (`14.14%, 7.12%, and 9.40%`, `49.7/53.5/55.4`) and pairs (`from 58.8% to 90.0%`,
 * `0.73 → 0.90`). A unit given once at the end of a list, or on one side of a pair, holds for all.
 */
export function groupNumbers(tokens: readonly Token[], mentions: readonly NumberMention[]): NumberGroup[] {
  const groups: NumberGroup[] = [];
  for (let i = 0; i < mentions.length;) {
    const first = mentions[i] as NumberMention;
    const second = mentions[i + 1];
    if (second && isPair(tokens, first, second, mentions[i - 1])) {
      groups.push({ members: shareUnit([first, second]), isPair: true });
      i += 2;
      continue;
    }
    const members = [first];
    let next = i + 1;
    while (
      next < mentions.length &&
      !isAfterthought(tokens, mentions, i, next) &&
      isListed(tokens, members[members.length - 1] as NumberMention, mentions[next] as NumberMention)
    ) {
      const after = mentions[next + 1];
      if (after && isPair(tokens, mentions[next] as NumberMention, after)) break;
      members.push(mentions[next] as NumberMention);
      next += 1;
    }
    groups.push({ members: shareUnit(members), isPair: false });
    i = next;
  }
  return groups;
}

/** `by 5%, and 84% on X`: two numbers with a comma before their `and` are no list, unless a list of names tells them apart. */
function isAfterthought(
  tokens: readonly Token[],
  mentions: readonly NumberMention[],
  first: number,
  next: number,
): boolean {
  const a = mentions[first] as NumberMention;
  const b = mentions[next] as NumberMention;
  if (next !== first + 1 || b.first - a.end !== 2) return false;
  if (tokens[a.end]?.text !== ',' || tokens[a.end + 1]?.lower !== 'and') return false;
  return /^(?:on|in|for|with)$/.test(tokens[b.end]?.lower ?? '') && tokens[a.first - 1]?.text !== ',';
}

function shareUnit(members: readonly NumberMention[]): NumberMention[] {
  // A unit behind the first alone is the first's: `2.67% and 3.28 gains`.
  const isFirstAlone = members.length > 1 && members[0]?.unit !== null && members.at(-1)?.unit === null;
  const unit = isFirstAlone ? null : (members.find((m) => m.unit !== null)?.unit ?? null);
  const qualifier = (members[0] as NumberMention).qualifier;
  return members.map((m) => ({
    ...m,
    unit: m.unit ?? unit,
    qualifier: m.qualifier ?? (qualifier === 'average' ? null : qualifier),
  }));
}

function isPair(
  tokens: readonly Token[],
  a: NumberMention,
  b: NumberMention,
  before?: NumberMention,
): boolean {
  // `(+0.7% to +3.1%)`: two gains, no levels.
  if (a.total !== null || b.total !== null || a.sign === '+' || !unitsAgree(a, b)) return false;
  const gap = b.first - a.end;
  if (gap === 1 && tokens[a.end]?.text === '→') return true;
  if (
    gap === 1 &&
    tokens[a.end]?.lower === 'to' &&
    tokens[a.first - 1]?.text === '(' &&
    tokens[b.end]?.text === ')'
  )
    return true;
  const isSized = tokens[b.end]?.text === '(' && tokens[b.end + 1]?.numeral?.sign != null;
  if (gap === 1 && tokens[a.end]?.lower === 'to' && isSized) return true;
  if (gap < 1 || gap > 12) return false;
  // `from 0.26 with X and 0.39 with Y to 0.50`: two starting values share their `from`.
  const isSecondStart =
    before !== undefined &&
    a.first - before.end < 7 &&
    tokens[a.first - 1]?.lower === 'and' &&
    /^(?:with|for|of|by)$/.test(tokens[before.end]?.lower ?? '') &&
    opensWithFrom(tokens, before.first);
  if (!isSecondStart && !opensWithFrom(tokens, a.first)) return false;
  return reachesTo(tokens, a.end, b.first);
}

function unitsAgree(a: NumberMention, b: NumberMention): boolean {
  return a.unit === b.unit || a.unit === null || b.unit === null;
}

function opensWithFrom(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const token = tokens[i] as Token;
    if (token.lower === 'from') return true;
    if (
      !/^(?:only|just|a|an|the|about|around|approximately|nearly|roughly|below|under|over|less|than|baseline|initial|of|mere|~|score|rate|accuracy)$/.test(
        token.lower,
      )
    )
      return false;
  }
  return false;
}

/** `to` right before the second number, with nothing but a short phrase and no other verb before it. */
function reachesTo(tokens: readonly Token[], from: number, to: number): boolean {
  let i = to - 1;
  while (
    i >= from &&
    /^(?:over|nearly|about|around|approximately|almost|roughly|as|high|a|an|the|~|above|more|less|than|up|only|just|around|under|below)$/.test(
      (tokens[i] as Token).lower,
    )
  )
    i -= 1;
  const link = tokens[i];
  if (!link || i < from || link.lower !== 'to') return false;
  for (let k = from; k < i; k++) {
    const token = tokens[k] as Token;
    if (is(token, W.beat | W.propose) || token.text === ';' || token.text === '.') return false;
  }
  return true;
}

function isListed(tokens: readonly Token[], a: NumberMention, b: NumberMention): boolean {
  if (a.isSlashFraction || b.isSlashFraction) return false;
  const isUnitless = a.unit === null;
  // `2.67% and 3.28 gains`: the noun holds for both.
  const isGainPair = b.unit === null && b.decimals > 0 && is(tokens[b.end], W.gainNoun);
  if (!isUnitless && b.unit !== a.unit && !isGainPair) return false;
  if (isUnitless && b.unit === 'x') return false;
  // `8.3 mIoU and 5.3 mIoU`: the same measure behind both.
  const measure = tokens[a.end];
  const isRepeated =
    measure?.kind === 'word' && is(measure, W.metric) && tokens[b.end]?.lower === measure.lower;
  const from = isRepeated ? a.end + 1 : a.end;
  const gap = b.first - from;
  if (gap < 1 || gap > 3) return false;
  for (let i = from; i < b.first; i++) {
    const token = tokens[i] as Token;
    const isJoint =
      token.text === ',' ||
      token.text === '/' ||
      token.lower === 'and' ||
      token.lower === '&' ||
      token.lower === 'or';
    // `to 50%, a 35% boost`: a comma before the article begins an apposition.
    const isArticle = /^an?$/.test(token.lower) && tokens[i - 1]?.text === ',';
    const isHedge =
      i === b.first - 1 && i > a.end && !isArticle && /^(?:~|a|an|over|about|nearly)$/.test(token.lower);
    if (!isJoint && !isHedge) return false;
  }
  return true;
}

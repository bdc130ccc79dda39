import { W } from '../lexicon/word-classes.ts';
import type { NumberGroup } from '../numbers/group-numbers.ts';
import type { NumberMention } from '../numbers/number-mention.ts';
import type { Token } from '../text/token.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { isSkipped } from './skipped-words.ts';
import { Tag } from './tags.ts';

/** A half-open range of tokens. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** A number in its sentence, with what its neighbourhood is made of; all positions are token indexes, -1 for none. */
export interface NumberSite {
  readonly sentence: ParsedSentence;
  readonly number: NumberMention;
  /** Which number of its sentence, from 0. */
  readonly index: number;
  readonly group: NumberGroup;
  /** Which member of its group, from 0. */
  readonly place: number;
  /** What stands before the number's list once hedges, articles and praise are stepped over. */
  readonly link: number;
  /** First token behind the number, and behind a bracket that follows at once. */
  readonly next: number;
  /** The phrase right behind the number or its list: `win rate`, `higher accuracy`. */
  readonly right: TokenRange;
  /** The phrase that ends at the link: `accuracy` of `an accuracy of 90%`. */
  readonly left: TokenRange;
  /** The verb that governs the number: nearest to the left in its clause, else the clause's first behind it. */
  readonly verb: number;
  /** The phrase before that verb, its subject; empty where there is none. */
  readonly subject: TokenRange;
  /** The opening bracket that the number stands in. */
  readonly bracket: number;
}

/** The sites of all numbers of a sentence, in order. */
export function findSites(sentence: ParsedSentence): NumberSite[] {
  const sites: NumberSite[] = [];
  for (const group of sentence.groups)
    group.members.forEach((number, place) =>
      sites.push(toSite(sentence, number, group, place, sites.length)),
    );
  return sites;
}

function toSite(
  sentence: ParsedSentence,
  number: NumberMention,
  group: NumberGroup,
  place: number,
  index: number,
): NumberSite {
  const opening = (group.isPair ? number : (group.members[0] as NumberMention)).first;
  const closing = (group.isPair ? number : (group.members.at(-1) as NumberMention)).end;
  const link = linkBefore(sentence, opening);
  const next = behindBracket(sentence, closing);
  const verb = governingVerb(sentence, number.first);
  return {
    sentence,
    number,
    index,
    group,
    place,
    link,
    next,
    right: phraseFrom(sentence, next),
    left: phraseBefore(sentence, link),
    verb,
    subject: subjectOf(sentence, verb),
    bracket: bracketAround(sentence, number.first),
  };
}

/** The first token to the left that is no hedge, article or praise; the sentence's first at the furthest, else -1. */
export function linkBefore(sentence: ParsedSentence, at: number): number {
  const { tokens, first } = sentence;
  let i = at - 1;
  while (i >= first && isSkipped(tokens, i, first)) i -= 1;
  return i < first ? -1 : i;
}

function behindBracket(sentence: ParsedSentence, at: number): number {
  if (at >= sentence.end) return at;
  const partner = sentence.partner[at - sentence.first] as number;
  return partner > at - sentence.first && partner - (at - sentence.first) < 14
    ? sentence.first + partner + 1
    : at;
}

/** The nouns from a token on, up to a preposition, verb, mark or clause word. */
export function phraseFrom(sentence: ParsedSentence, from: number): TokenRange {
  let first = from;
  while (first < sentence.end && tagAt(sentence, first) === Tag.determiner) first += 1;
  let end = first;
  while (end < sentence.end && end - first < 8 && isPhrasal(sentence, end)) end += 1;
  return { first, end };
}

/** The nouns before a link word: those that end right before it, or at it where it is a noun itself. */
function phraseBefore(sentence: ParsedSentence, link: number): TokenRange {
  let end = link + 1;
  const isLinking = link >= sentence.first && !isPhrasal(sentence, link);
  if (isLinking) end = link;
  let first = end;
  while (first > sentence.first && end - first < 8 && isPhrasal(sentence, first - 1)) first -= 1;
  return { first, end };
}

function isPhrasal(sentence: ParsedSentence, at: number): boolean {
  const tag = tagAt(sentence, at);
  if (tag === Tag.noun || tag === Tag.adverb) return true;
  const text = (sentence.tokens[at] as Token).text;
  return tag === Tag.mark && (text === '-' || text === '/' || text === "'" || text === '@');
}

/** The tag of a token; marks beyond the sentence. */
export function tagAt(sentence: ParsedSentence, at: number): number {
  return at < sentence.first || at >= sentence.end
    ? Tag.mark
    : (sentence.tags[at - sentence.first] as number);
}

const GOVERNING = W.reach | W.improve | W.reduce | W.beat | W.degrade;

/** The nearest verb to the left within the clause and its predecessor; without one the first verb to the right. */
export function governingVerb(sentence: ParsedSentence, at: number): number {
  const clause = sentence.clauses[at - sentence.first] as number;
  let auxiliary = -1;
  for (let i = at - 1; i >= sentence.first; i--) {
    const back = clause - (sentence.clauses[i - sentence.first] as number);
    if (back > 1 || (back === 1 && auxiliary !== -1)) break;
    const tag = tagAt(sentence, i);
    if (tag === Tag.verb && ((sentence.tokens[i] as Token).classes & GOVERNING) !== 0) return i;
    if (tag === Tag.auxiliary && auxiliary === -1) auxiliary = i;
  }
  if (auxiliary !== -1) return auxiliary;
  for (let i = at + 1; i < sentence.end && i < at + 16; i++) {
    const tag = tagAt(sentence, i);
    if (tag === Tag.verb || tag === Tag.auxiliary) return i;
  }
  return -1;
}

/** The phrase that ends right before a verb and its auxiliaries. */
export function subjectOf(sentence: ParsedSentence, verb: number): TokenRange {
  if (verb === -1) return { first: sentence.first, end: sentence.first };
  let end = verb;
  while (end > sentence.first && isBesideVerb(tagAt(sentence, end - 1))) end -= 1;
  let first = end;
  while (first > sentence.first && end - first < 10 && isSubjectPart(tagAt(sentence, first - 1))) first -= 1;
  return { first, end };
}

function isBesideVerb(tag: number): boolean {
  return tag === Tag.auxiliary || tag === Tag.adverb || tag === Tag.verb;
}

function isSubjectPart(tag: number): boolean {
  return (
    tag === Tag.noun ||
    tag === Tag.determiner ||
    tag === Tag.pronoun ||
    tag === Tag.number ||
    tag === Tag.relative
  );
}

function bracketAround(sentence: ParsedSentence, at: number): number {
  const inside = sentence.inside[at - sentence.first] as number;
  return inside === -1 ? -1 : sentence.first + inside;
}

import type { Reading, TokenRange } from '../frames/frame.ts';
import { type Site, token, word } from '../frames/site.ts';
import { W } from '../lexicon/word-classes.ts';
import { is } from '../text/token.ts';
import { clauseStart, isParticiple, isSaying, isVerb } from './clause.ts';

const OPENER =
  /^(?:when|after|before|once|if|since|because|as|given|trained|applied|built|compared|evaluated|tested|using|combined|based|unlike|despite|averaged|without|through|leveraging|taking|starting|powered|paired|equipped|integrated)$/;
const SENTENCE_ADVERB =
  /^(?:notably|moreover|furthermore|additionally|however|finally|overall|meanwhile|instead|first|second|third|further|also|here|then|thus|hence|therefore|besides|conversely|yet|still|next|lastly|remarkably|even|in-depth|and|or|so|plus|e\.g)$/;
const NP_MARK = /^(?:-|'|\(|\)|\/|\+|&|")$/;
const LONGEST = 14;

/**
 * Finds the noun phrase that the governing verb of a number speaks about.
 * The nearest phrase before a finite verb counts; a participle or a coordinated verb shares the subject that opens its clause.
 */
export function findSubjectPhrase(site: Site, reading: Reading): TokenRange | undefined {
  const at = Math.min(reading.trigger, site.first);
  const start = clauseStart(site, at);
  const verb = governingVerb(site, at, start);
  if (verb !== -1) {
    const near = phraseBefore(site, verb, start);
    if (near) return isPronoun(site, near) ? (antecedent(site, near.first) ?? near) : near;
  }
  const far = phraseFromLeft(site, start, verb === -1 ? at : verb);
  return far && isPronoun(site, far) ? (antecedent(site, far.first) ?? far) : far;
}

function isPronoun(site: Site, phrase: TokenRange): boolean {
  return phrase.end - phrase.first === 1 && /^(?:it|they)$/.test(word(site, phrase.first));
}

/** `While X improves accuracy, it degrades …`, `X is strong: it reaches …`: the subject that opened the sentence, where it has a name or noun. */
function antecedent(site: Site, pronoun: number): TokenRange | undefined {
  const first = site.sentence.first;
  if (pronoun - first < 3) return undefined;
  const opener = is(token(site, first), W.contrast) ? first + 1 : first;
  const phrase = phraseFromLeft(site, opener, pronoun);
  return phrase && phrase.end < pronoun && !isPronoun(site, phrase) ? phrase : undefined;
}

/** The nearest verb at or before a token. */
function governingVerb(site: Site, at: number, start: number): number {
  for (let i = at; i >= start && i > at - 18; i--) if (isVerb(site, i)) return i;
  return -1;
}

/** `existing methods achieve`, `A, which reaches`, `with A reaching`: the phrase right before a verb, or nothing where the verb is coordinated. */
function phraseBefore(site: Site, verb: number, start: number): TokenRange | undefined {
  let end = verb;
  while (end > start && isAdverbial(site, end - 1)) end -= 1;
  if (is(token(site, end - 1), W.relative) && !is(token(site, end - 1), W.determiner)) {
    end -= 1;
    while (end > start && /^[,)]$/.test(word(site, end - 1))) end -= 1;
  } else if (word(site, end - 1) === 'that') {
    if (isSaying(site, end - 2)) return undefined;
    end -= 1;
  }
  const first = phraseStart(site, end, start);
  if (first === end) return undefined;
  if (isParticiple(site, verb) && word(site, first - 1) !== 'with') return undefined;
  if (isInfinitive(site, verb)) return undefined;
  return { first, end };
}

function isInfinitive(site: Site, verb: number): boolean {
  return word(site, verb - 1) === 'to';
}

function isAdverbial(site: Site, at: number): boolean {
  return (
    is(token(site, at), W.auxiliary) ||
    /ly$|^(?:still|only|just|even|also|then|alone|now|often|already|all|each|both|respectively|can)$/.test(
      word(site, at),
    )
  );
}

/** Leftwards over a noun phrase and the prepositional phrases inside it. */
function phraseStart(site: Site, end: number, start: number): number {
  let first = end;
  while (first > start && end - first < LONGEST) {
    const at = first - 1;
    const t = token(site, at);
    if (!t) break;
    // `evaluations across 14 benchmarks demonstrate`: a count within the phrase.
    const isCount =
      t.kind === 'number' && is(token(site, at - 1), W.preposition) && token(site, at + 1)?.kind === 'word';
    if (t.kind === 'number' && !isCount && !isInName(site, at)) break;
    if (t.kind === 'mark' && !NP_MARK.test(t.text) && !isInName(site, at)) break;
    if (isInName(site, at)) {
      first = at;
      continue;
    }
    const joinsNames = t.lower === 'and' && isInName(site, at - 1) && isInName(site, first);
    if (
      is(t, W.relative | W.contrast) ||
      (t.lower === 'and' && !joinsNames) ||
      t.lower === 'that' ||
      isSaying(site, at)
    )
      break;
    const isPostmodifier =
      /^(?:reported|proposed|trained|evaluated|fine-tuned|finetuned|presented|built|used)$/.test(t.lower) &&
      /^(?:in|by|on|with|from)$/.test(word(site, at + 1)) &&
      is(token(site, at - 1), W.other | W.systemNoun);
    if (isVerb(site, at) && !isPostmodifier && !is(t, W.other | W.systemNoun | W.metric)) break;
    if (is(t, W.auxiliary)) break;
    if (/^(?:when|if|after|because|since)$/.test(t.lower)) break;
    // `discern what context is relevant`: a question within the clause, whose subject is not ours to take.
    if (/^(?:what|whether|how|why)$/.test(t.lower)) return end;
    first = at;
  }
  while (first < end && /^(?:in|on|for|by|with|to|of|at|from|-|\))$/.test(word(site, first))) first += 1;
  return first;
}

function isInName(site: Site, at: number): boolean {
  return site.names.some((name) => name.first <= at && at < name.end);
}

/** The phrase that opens a clause, behind adverbs, adjuncts (`On X, …`) and the sentence about the evidence (`results show that …`). */
function phraseFromLeft(site: Site, start: number, limit: number): TokenRange | undefined {
  let first = start;
  for (let rounds = 0; rounds < 8 && first < limit; rounds++) {
    const skipped = skipOpening(site, first, limit);
    if (skipped === first) break;
    first = skipped;
  }
  let end = first;
  while (end < limit && end - first < LONGEST && !endsPhrase(site, end, first)) end += 1;
  if (end === first) return undefined;
  end = overApposition(site, end);
  const verb = nextVerb(site, end, limit);
  if (verb !== -1 && isSaying(site, verb)) {
    const inner = word(site, verb + 1) === 'that' ? verb + 2 : verb + 1;
    if (hasVerb(site, inner, limit + 1)) {
      const phrase = phraseFromLeft(site, inner, limit);
      if (phrase && phrase.end < limit + 1 && isActor(site, phrase, limit)) return phrase;
    }
  }
  return { first, end };
}

/** What the evidence shows does something itself: `show that X reaches`, not `show good results, reaching`. */
function isActor(site: Site, phrase: TokenRange, limit: number): boolean {
  for (let i = phrase.end; i <= limit; i++) {
    if (!isVerb(site, i) && !is(token(site, i), W.auxiliary)) continue;
    if (!isParticiple(site, i) || i === phrase.end) return true;
  }
  return false;
}

/** `the best model, Plover-2, achieves`: the name between commas says who the phrase is. */
function overApposition(site: Site, end: number): number {
  if (word(site, end) !== ',') return end;
  const name = site.names.find((n) => n.first === end + 1);
  return name && name.kind !== 'benchmark' && word(site, name.end) === ',' ? name.end : end;
}

function endsPhrase(site: Site, at: number, first: number): boolean {
  const t = token(site, at);
  if (!t || at === first) return !t;
  if (t.kind === 'mark') return !NP_MARK.test(t.text);
  if (isInName(site, at)) return false;
  // `This simple yet effective formulation`
  const isWithinPhrase = /^(?:yet|but)$/.test(t.lower) && word(site, at - 1) !== ',';
  if (isSaying(site, at) || is(t, W.relative | W.auxiliary) || (is(t, W.contrast) && !isWithinPhrase))
    return true;
  return (isVerb(site, at) || (is(t, W.propose) && !is(t, W.systemNoun | W.own))) && !is(t, W.other);
}

function nextVerb(site: Site, from: number, limit: number): number {
  for (let i = from; i < Math.min(limit + 1, from + 6); i++)
    if (isSaying(site, i) || isVerb(site, i)) return i;
  return -1;
}

function hasVerb(site: Site, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isVerb(site, i) || is(token(site, i), W.auxiliary)) return true;
  return false;
}

/** Steps over one adverb, mark or adjunct at the beginning of a clause; gives back the same place where there is none. */
function skipOpening(site: Site, at: number, limit: number): number {
  const t = token(site, at);
  if (!t) return at;
  if (isInName(site, at) && !OPENER.test(t.lower)) return at;
  if (
    t.kind === 'mark' ||
    SENTENCE_ADVERB.test(t.lower) ||
    (/ly$/.test(t.lower) && word(site, at + 1) === ',')
  )
    return at + 1;
  // `Deployed locally on a phone, our model …`
  const isDone =
    at === site.sentence.first &&
    /[a-z]ed$/.test(t.lower) &&
    (is(token(site, at + 1), W.preposition) || /ly$/.test(word(site, at + 1)));
  const isOpener =
    is(t, W.preposition | W.contrast) || OPENER.test(t.lower) || /ing$/.test(t.lower) || isDone;
  if (!isOpener) return at;
  const comma = closingComma(site, at, limit);
  return comma === -1 ? at : comma + 1;
}

/** The comma that ends an adjunct, over the commas of the lists inside it. */
function closingComma(site: Site, from: number, limit: number): number {
  let depth = 0;
  let last = -1;
  for (let i = from; i < limit; i++) {
    const text = word(site, i);
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    if (text !== ',' || depth !== 0) continue;
    last = i;
    if (!continuesList(site, i + 1)) return i;
  }
  return last;
}

/** `, Quill, and Plover`: a name or number followed by another joint is the next member of a list. */
function continuesList(site: Site, at: number): boolean {
  if (word(site, at) === 'and' || word(site, at) === 'or') return true;
  const name = site.names.find((n) => n.first === at);
  if (!name || name.kind === 'own') return false;
  return /^(?:,|and|or)$/.test(word(site, name.end));
}

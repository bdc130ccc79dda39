import type { Role } from '../claim.ts';
import type { Reading, TokenRange } from '../frames/frame.ts';
import { nounPhraseFrom } from '../frames/noun-phrase.ts';
import { opensOtherSide, type Site, token, word } from '../frames/site.ts';
import { W } from '../lexicon/word-classes.ts';
import { is } from '../text/token.ts';
import type { Name } from '../names/name.ts';
import { findAgent, findPassiveAgent } from './agent.ts';
import { findBase } from './base.ts';
import { comparedNames } from './compared.ts';
import { plainPhrase } from './phrase.ts';
import { judgeSubject, type Subject } from './judge-subject.ts';
import { findSubjectPhrase } from './subject.ts';
import { findVersus, versusBetween } from './versus.ts';

/** Whose number it is. */
export interface Attribution {
  readonly role: Role;
  readonly method: string | null;
  readonly base: string | null;
  readonly versus: string | null;
}

/** What a starting value is called where the text does not say whose it is. */
export const UNNAMED_START = 'baseline';

/** Finds the system a number belongs to, the model it is built on, and for gains what it is better than. */
export function resolveMethod(site: Site, reading: Reading, reached: boolean): Attribution {
  const versus = reading.kind === 'gain' ? findVersus(site, reading) : null;
  const versusText = versus ? plainPhrase(site.doc, versus) : null;
  const compared = comparedNames(site);
  const base = findBase(site, reading, versus, compared);
  if (site.isPair && !reached) return startingValue(site, base, reading);
  const bracketed = reading.kind === 'score' && !reading.method ? comparedBeforeBracket(site) : undefined;
  if (bracketed)
    return { role: 'comparator', method: plainPhrase(site.doc, bracketed), base: null, versus: null };
  const agent = reading.kind === 'score' ? (findAgent(site) ?? findPassiveAgent(site)) : undefined;
  if (agent && reading.role === 'comparator')
    return { role: 'comparator', method: plainPhrase(site.doc, agent), base: null, versus: null };
  if (reading.method) {
    const isBeaten = [...compared].some((name) => name.first === reading.method?.first);
    return {
      role: isBeaten ? 'comparator' : (reading.role ?? 'proposed'),
      method: plainPhrase(site.doc, reading.method),
      base: null,
      versus: versusText,
    };
  }
  const subject = judgeSubject(site, reading, agent ?? findSubjectPhrase(site, reading), compared);
  // `the strongest baseline degrades from 0.95 to 0.62`: nobody's method was applied.
  const isDecay =
    is(token(site, reading.trigger), W.degrade) && !is(token(site, reading.trigger), W.gainNoun);
  if (site.isPair && subject.role === 'comparator' && !isDecay)
    return reachedValue(site, base, subject, versusText);
  const role = reading.role ?? subject.role;
  const isOtherSide = reading.role === 'comparator' && subject.role === 'proposed';
  const isOwnSide = reading.role === 'proposed' && subject.role === 'comparator';
  const method = isOwnSide
    ? ownMethod(site, role)
    : isOtherSide
      ? (soleOther(compared) ?? comparedBeside(site))
      : (subject.method ?? ownMethod(site, role));
  const sameAsBase = base !== null && method !== null && method.includes(base);
  return { role, method, base: sameAsBase ? null : base, versus: versusText };
}

/** The other side of a comparison goes by the only system that the sentence measures against. */
function soleOther(compared: ReadonlySet<Name>): string | null {
  const names = new Set([...compared].filter(({ kind }) => kind !== 'own').map(({ text }) => text));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : null;
}

/** `(58% vs. 24%) compared to baselines`, `against the baselines (77% vs. 73%)`: what stands beside the bracket says who the other side is. */
function comparedBeside(site: Site): string | null {
  const first = site.previous.at(-1)?.first ?? site.first;
  const matched = site.names.find((n) => n.end === first - 1 && word(site, first - 1) === '(');
  if (matched && matched.kind !== 'benchmark' && matched.kind !== 'own') return matched.text;
  const beaten = word(site, first - 1) === '(' ? beatenBefore(site, first - 1) : undefined;
  if (beaten) return plainPhrase(site.doc, beaten);
  const versus =
    versusBetween(site, site.end, site.rightBound) ??
    versusBetween(site, Math.max(site.sentence.first, first - 20), first);
  return versus ? plainPhrase(site.doc, versus) : null;
}

/** `outperforms the untuned baseline (0.96 vs. 0.76)`: the phrase between the beating verb and the bracket. */
function beatenBefore(site: Site, open: number): TokenRange | undefined {
  for (let i = open - 1; i > open - 9 && i >= site.sentence.first; i--) {
    if (!is(token(site, i), W.beat)) continue;
    const range = nounPhraseFrom(site.doc.tokens, i + 1, open);
    return range?.end === open ? range : undefined;
  }
  return undefined;
}

/** `outperforming the image-based CNN (F1 of 0.85)`, `over random guessing (AUC = 0.5)`: the bracket speaks of what the number is compared with. */
function comparedBeforeBracket(site: Site): TokenRange | undefined {
  let open = site.first - 1;
  while (open > site.leftBound && site.first - open < 7 && word(site, open) !== '(') open -= 1;
  // `against the baselines (77% vs. 73%)`: the first of two is the paper's.
  if (word(site, open) !== '(' || opensOtherSide(site, site.end)) return undefined;
  for (let i = open - 1; i >= site.leftBound && i > open - 10; i--) {
    const t = token(site, i);
    if (!t || t.kind !== 'word') return undefined;
    const isOpener =
      (is(t, W.beat) && !is(token(site, i + 1), W.metric)) ||
      /^(?:over|than|against|versus)$/.test(t.lower) ||
      (/^(?:to|with)$/.test(t.lower) && /^(?:compared|comparison|relative)$/.test(word(site, i - 1)));
    if (isOpener) {
      const range = nounPhraseFrom(site.doc.tokens, i + 1, open);
      const isWhole =
        range?.end === open &&
        !site.names.some((n) => n.kind === 'own' && n.first >= range.first && n.end <= open);
      const isMeasure =
        is(token(site, open - 1), W.metric) ||
        site.names.some((n) => n.kind === 'benchmark' && n.end === open);
      return isWhole && !isMeasure ? range : undefined;
    }
    if (is(t, W.preposition | W.reach | W.improve | W.reduce) && !is(t, W.other | W.systemNoun | W.metric))
      return undefined;
  }
  return undefined;
}

/** The model before the method was applied; without one, the baseline that the sentence names. */
function startingValue(site: Site, base: string | null, reading: Reading): Attribution {
  const owner = ownerOfStart(site);
  if (owner) return { role: 'comparator', method: plainPhrase(site.doc, owner), base: null, versus: null };
  const versus = findVersus(site, reading);
  return {
    role: 'comparator',
    method: base ?? (versus ? plainPhrase(site.doc, versus) : UNNAMED_START),
    base: null,
    versus: null,
  };
}

/** `from 0.67 (frozen encoder) to 0.90`, `from 0.39 with Heron to 0.50`: the words behind it say whose the starting value is. */
function ownerOfStart(site: Site): TokenRange | undefined {
  const open = site.members[0]?.end ?? site.end;
  if (/^(?:with|for)$/.test(word(site, open))) {
    const name = site.names.find((n) => n.first === open + 1 && n.kind !== 'benchmark' && n.kind !== 'own');
    return name && { first: name.first, end: name.end };
  }
  if (word(site, open) !== '(' || token(site, open + 1)?.kind !== 'word') return undefined;
  const range = nounPhraseFrom(site.doc.tokens, open + 1, site.sentence.end);
  return range && word(site, range.end) === ')' ? range : undefined;
}

/** `X goes from 21% to 34%` with the paper's method: the value reached is the method's, and X is what it is built on. */
function reachedValue(site: Site, base: string | null, subject: Subject, versus: string | null): Attribution {
  const { own } = site.doc;
  if (own.isBenchmarkPaper) return { role: 'proposed', method: subject.method, base, versus };
  return { role: 'proposed', method: own.method ?? 'our method', base: base ?? subject.method, versus };
}

function ownMethod(site: Site, role: Role): string | null {
  const { own } = site.doc;
  if (role === 'comparator') return null;
  return own.method ?? 'our method';
}

import { type Site, token, word } from '../frames/site.ts';
import { W } from '../lexicon/word-classes.ts';
import { is } from '../text/token.ts';

const CLAUSE_BREAKS = new Set([';', 'while', 'whereas', 'whilst', 'although', 'though', 'but']);
const VERB = W.reach | W.beat | W.improve | W.reduce | W.degrade;
const NOUN_TOO = /^(?:top|average|results?|reports?|records?|returns?|covers?|sets?|yields?|passes|marks?)$/;
const SAYING =
  /^(?:show|shows|showed|showing|demonstrate|demonstrates|demonstrated|demonstrating|indicate|indicates|reveal|reveals|revealed|suggest|suggests|find|finds|found|confirm|confirms|confirmed|observe|observed|discover|discovered|note|report|reported|illustrate|illustrates|validate|validates|verify|verifies|prove|proves|see|highlight|highlights|revealing|indicating|finding)$/;

/** A verb that may govern a number: `score` in `the SOTA score` is a noun, in `models score` it is a verb. */
export function isVerb(site: Site, at: number): boolean {
  const { tokens } = site.doc;
  if (!is(tokens[at], VERB)) return false;
  // `a peak AUC`, `the lead`
  if (/^(?:a|an|the)$/.test(word(site, at - 1)) && !is(tokens[at], W.auxiliary)) return false;
  // `a win rate of 75%`, `mean scores of 0.45`
  if (is(tokens[at], W.beat) && is(tokens[at + 1], W.metric)) return false;
  if (is(tokens[at], W.metric) && word(site, at + 1) === 'of') return false;
  if (NOUN_TOO.test(word(site, at))) return followsSubject(site, at);
  if (!is(tokens[at], W.metric | W.gainNoun | W.systemNoun)) return true;
  // `a catastrophic drop`: behind an article and an adjective, and without a verb's ending, a noun.
  if (is(tokens[at], W.gainNoun) && !/(?:s|ed|ing)$/.test(word(site, at)) && /^an?$/.test(word(site, at - 2)))
    return false;
  // `a Jaccard score of 63%`: a metric's word is a verb only behind something that can score.
  if (is(tokens[at], W.metric) && !is(tokens[at], W.gainNoun))
    return (
      followsSubject(site, at) || (is(tokens[at - 1], W.other | W.countNoun) && /s$/.test(word(site, at - 1)))
    );
  return (
    !is(
      tokens[at - 1],
      W.determiner | W.metric | W.filler | W.preposition | W.comparative | W.own | W.other,
    ) || is(tokens[at - 1], W.pronoun)
  );
}

/** `Heron records`, `which yields`: what stands before the word can be a subject. */
function followsSubject(site: Site, at: number): boolean {
  return (
    is(token(site, at - 1), W.pronoun | W.systemNoun | W.relative) ||
    site.names.some((name) => name.end === at && name.kind !== 'benchmark')
  );
}

/** `show that`, `we find`, `results indicate`: the verb of a sentence about the evidence, whose object is a clause of its own. */
export function isSaying(site: Site, at: number): boolean {
  return SAYING.test(word(site, at));
}

export function isParticiple(site: Site, at: number): boolean {
  return /[a-z]ing$/.test(word(site, at));
}

/** Where the clause begins that a token stands in: behind `;`, `while …` and their like, else the sentence's first token. */
export function clauseStart(site: Site, from: number): number {
  for (let i = from; i > site.sentence.first; i--) {
    const text = word(site, i);
    if (
      text === ')' &&
      token(site, i - 1)?.kind === 'number' &&
      word(site, i - 2) === '(' &&
      isItem(site, i - 2)
    )
      return i + 1;
    // `results are mixed: X detects …`: behind the colon another clause, where it has a subject and a verb.
    if (text === ':' && opensOwnClause(site, i + 1, from)) return i + 1;
    if (!CLAUSE_BREAKS.has(text)) continue;
    const next = /ly$/.test(word(site, i + 1)) ? word(site, i + 2) : word(site, i + 1);
    // `while reducing …` has no subject of its own.
    if (/ing$/.test(next) || (text === 'but' && /^(?:also|not|only)$/.test(next))) continue;
    if (isSubordinate(site, i, from)) continue;
    return i + 1;
  }
  return site.sentence.first;
}

function opensOwnClause(site: Site, first: number, to: number): boolean {
  for (let i = first + 1; i <= to && i < first + 12; i++) {
    if (token(site, i)?.kind === 'number') return false;
    if (is(token(site, i), W.auxiliary) || (isVerb(site, i) && !isParticiple(site, i))) return true;
  }
  return false;
}

/** `(2)` between the items of a list that runs through the sentence. */
function isItem(site: Site, open: number): boolean {
  const digits = token(site, open + 1)?.numeral?.digits ?? '';
  return (
    /^\d$/.test(digits) && (open === site.sentence.first || /^(?:[,;:]|and)$/.test(word(site, open - 1)))
  );
}

/** `While X is fast, our method …`: the clause that `While` opens ends at the comma, and what follows is the main clause. */
function isSubordinate(site: Site, at: number, from: number): boolean {
  if (at !== site.sentence.first) return false;
  return commaBehindVerb(site, at + 1, from) !== -1;
}

/** The first comma behind a verb, or -1: the end of a subordinate clause. */
export function commaBehindVerb(site: Site, from: number, to: number): number {
  let hasVerb = false;
  let depth = 0;
  for (let i = from; i < to; i++) {
    const text = word(site, i);
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    if (text === ',' && hasVerb && depth === 0) return i;
    const t = token(site, i);
    hasVerb = hasVerb || isVerb(site, i) || is(t, W.auxiliary) || /(?:[^s]s|ed)$/.test(text);
  }
  return -1;
}

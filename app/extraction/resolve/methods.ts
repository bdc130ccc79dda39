import type { Role } from '../claim.ts';
import type { Reading, TokenRange } from '../frames/frame.ts';
import { type Site, word } from '../frames/site.ts';
import { W } from '../lexicon/word-classes.ts';
import type { Name } from '../names/name.ts';
import { is, type Token } from '../text/token.ts';
import { isTrainingData } from './benchmarks.ts';
import { nounPhraseFrom, phraseText } from './phrase.ts';

/** Whose number it is. */
export interface Attribution {
  readonly role: Role;
  readonly method: string | null;
  readonly base: string | null;
  readonly versus: string | null;
}

/** Finds the system a number belongs to, the model it is built on, and for gains what it is better than. */
export function resolveMethod(site: Site, reading: Reading, reached: boolean): Attribution {
  const versus = reading.kind === 'gain' ? findVersus(site, reading) : null;
  const versusText = versus ? clean(phraseText(site.doc, versus)) : null;
  const base = findBase(site, reading, versus);
  if (site.isPair && !reached) return startingValue(site, base, reading);
  if (reading.method) {
    return {
      role: reading.role ?? 'proposed',
      method: clean(phraseText(site.doc, reading.method)),
      base: null,
      versus: versusText,
    };
  }
  const subject = findSubject(site, reading);
  if (site.isPair && subject.role === 'comparator') return reachedValue(site, base, subject, versusText);
  const role = reading.role ?? subject.role;
  const method = subject.method ?? ownMethod(site, role);
  const sameAsBase = base !== null && method !== null && method.includes(base);
  return { role, method, base: sameAsBase ? null : base, versus: versusText };
}

/** The model before the method was applied; without one, the baseline that the sentence names. */
function startingValue(site: Site, base: string | null, reading: Reading): Attribution {
  const versus = findVersus(site, reading);
  return {
    role: 'comparator',
    method: base ?? (versus ? clean(phraseText(site.doc, versus)) : 'baseline'),
    base: null,
    versus: null,
  };
}

/** `X goes from 21% to 34%` with the paper's method: the value reached is the method's, and X is what it is built on. */
function reachedValue(site: Site, base: string | null, subject: Subject, versus: string | null): Attribution {
  const { own } = site.doc;
  if (own.benchmark !== null && own.method === null)
    return { role: 'proposed', method: subject.method, base, versus };
  return { role: 'proposed', method: own.method ?? 'our method', base: base ?? subject.method, versus };
}

function ownMethod(site: Site, role: Role): string | null {
  const { own } = site.doc;
  if (role === 'comparator') return null;
  return own.method ?? 'our method';
}

interface Subject {
  readonly role: Role;
  readonly method: string | null;
}

const CLAUSE_BREAK = /^(?:;|while|whereas|whilst|although|though|but)$/;
const COMPARATOR_OPENER =
  /^(?:than|over|against|vs|versus|outperforming|surpassing|exceeding|beating|unlike|to|with|of|relative)$/;

/** The subject of the clause that holds the number's verb: the paper's own system, or somebody else's. */
function findSubject(site: Site, reading: Reading): Subject {
  const { own } = site.doc;
  const start = clauseStart(site, Math.min(reading.trigger, site.first));
  const limit = Math.min(Math.max(reading.trigger, start), site.first);
  const names = site.names.filter((n) => n.first >= start && n.end <= limit + 1 && n.kind !== 'benchmark');
  const mine = names.filter((n) => n.kind === 'own' && !isCompared(site, n)).at(-1);
  if (mine) return { role: 'proposed', method: mine.text };
  const nearby = nounBeforeVerb(site, reading, start);
  if (nearby && nearby.isOther && !nearby.isOwn)
    return { role: 'comparator', method: clean(phraseText(site.doc, nearby.range)) };
  const hasOwnWord = hasOwnReference(site, start, limit);
  const foreign = names.filter((n) => !isCompared(site, n) && !isOperand(site, n));
  const subject = foreign.find((n) => n.end <= limit);
  if (!hasOwnWord && subject) {
    const isForeign = subject.kind === 'model' || own.method !== null || own.benchmark !== null;
    if (reading.kind === 'score' && isForeign && !isTrained(site, subject, limit))
      return { role: 'comparator', method: subject.text };
    if (own.method === null && own.benchmark === null) return { role: 'proposed', method: subject.text };
    if (reading.kind === 'gain' && own.method === null && own.benchmark !== null)
      return { role: 'comparator', method: subject.text };
  }
  if (own.benchmark !== null && own.method === null && !hasOwnWord) {
    return {
      role: 'comparator',
      method: subject?.text ?? (nearby ? clean(phraseText(site.doc, nearby.range)) : null),
    };
  }
  return { role: 'proposed', method: learnedFrom(site) ?? own.method ?? ownPhrase(site, start, limit) };
}

/** `a model trained on HelpSteer2` in the paper that brings HelpSteer2: the data set stands for the system. */
function learnedFrom(site: Site): string | null {
  const data = site.names.find((n) => n.kind === 'benchmark' && isTrainingData(site, n));
  return data && data.text === site.doc.own.benchmark ? data.text : null;
}

function clauseStart(site: Site, from: number): number {
  for (let i = from; i > site.sentence.first; i--) {
    const text = word(site, i);
    if (!CLAUSE_BREAK.test(text)) continue;
    // `while reducing …` has no subject of its own.
    const next = word(site, i + 1);
    if (/ing$/.test(next) || (text === 'but' && /^(?:also|not|only)$/.test(next))) continue;
    return i + 1;
  }
  return site.sentence.first;
}

/** A name that the sentence measures against: behind `than`, `over`, `compared to`, or a beaten object. */
function isCompared(site: Site, name: Name): boolean {
  for (let i = name.first - 1; i >= site.sentence.first && i >= name.first - 5; i--) {
    const text = word(site, i);
    if (COMPARATOR_OPENER.test(text)) {
      if (text === 'to' || text === 'with')
        return /^(?:compared|comparable|comparison|relative|similar)$/.test(word(site, i - 1));
      if (text === 'of') return false;
      return true;
    }
    if (is(site.doc.tokens[i], W.beat)) return true;
    if (is(site.doc.tokens[i], W.preposition | W.reach) || text === ',') return false;
  }
  return false;
}

/** A name that the method works on or with: `on Llama-3`, `applied to Qwen`, `improves GPT-J`. */
function isOperand(site: Site, name: Name): boolean {
  for (let i = name.first - 1; i >= site.sentence.first && i >= name.first - 4; i--) {
    const token = site.doc.tokens[i] as Token;
    if (/^(?:on|with|using|to|of|from|for|in|by|via|enables?|allows?|helps?)$/.test(token.lower)) return true;
    if (is(token, W.improve) && !is(token, W.reach)) return true;
    if (token.kind === 'mark' || is(token, W.reach | W.beat)) return false;
  }
  return false;
}

/** `fine-tuned X`, `X trained with our data`: then the score is the paper's own. */
function isTrained(site: Site, name: Name, limit: number): boolean {
  const from = Math.max(site.sentence.first, name.first - 4);
  for (let i = from; i < limit; i++) {
    if (
      /^(?:our|ours|fine-tuned|finetuned|trained|fine-tuning|finetuning|enhanced|equipped|tuned|proposed|augmented|distilled)$/.test(
        word(site, i),
      )
    )
      return true;
  }
  return false;
}

function hasOwnReference(site: Site, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const text = word(site, i);
    if (/^(?:our|ours|proposed|it|this|these|ourselves)$/.test(text)) return true;
    if (
      text === 'we' &&
      !/^(?:find|observe|show|report|evaluate|demonstrate|found|note|see|that)$/.test(word(site, i + 1))
    )
      return true;
  }
  return false;
}

function ownPhrase(site: Site, from: number, to: number): string {
  for (let i = to - 1; i >= from; i--) {
    if (!/^(?:our|proposed|this)$/.test(word(site, i))) continue;
    const range = nounPhraseFrom(site.doc.tokens, i, to + 1, 6);
    if (range && range.end - range.first > 1)
      return clean(phraseText(site.doc, { first: i, end: range.end }));
  }
  return 'our method';
}

/** The noun phrase that ends right before the governing verb: `existing methods achieve`, `humans score`. */
function nounBeforeVerb(
  site: Site,
  reading: Reading,
  start: number,
): { range: TokenRange; isOther: boolean; isOwn: boolean } | undefined {
  const { tokens } = site.doc;
  let verb = Math.min(reading.trigger, site.first);
  if (!isVerb(site, verb)) {
    let i = verb - 1;
    while (i >= start && i > verb - 12 && !(is(tokens[i], W.reach) && isVerb(site, i))) i -= 1;
    if (i < start || i <= verb - 12) return undefined;
    verb = i;
  }
  let end = verb;
  while (
    end > start &&
    (is(tokens[end - 1], W.auxiliary) || /ly$|^(?:still|only|just|even|also)$/.test(word(site, end - 1)))
  )
    end -= 1;
  let first = end;
  while (first > start && end - first < 9) {
    const token = tokens[first - 1] as Token;
    if (
      token.kind === 'mark' &&
      token.text !== '-' &&
      token.text !== "'" &&
      token.text !== ')' &&
      token.text !== '('
    )
      break;
    if (is(token, W.relative | W.contrast) || token.lower === 'and' || token.lower === 'only') break;
    if (is(token, W.reach | W.beat | W.improve) && !is(token, W.metric | W.other)) break;
    first -= 1;
  }
  if (end <= first) return undefined;
  let isOther = false;
  let isOwn = false;
  for (let i = first; i < end; i++) {
    isOther = isOther || is(tokens[i], W.other);
    isOwn =
      isOwn ||
      /^(?:our|ours|proposed|we|it|this|these|new|novel)$/.test(word(site, i)) ||
      site.names.some((n) => n.kind === 'own' && n.first <= i && i < n.end);
  }
  return { range: { first, end }, isOther, isOwn };
}

/** `score` in `the SOTA score` is a noun; in `models score` it is a verb. */
function isVerb(site: Site, at: number): boolean {
  const { tokens } = site.doc;
  if (!is(tokens[at], W.reach | W.beat | W.improve | W.reduce | W.degrade)) return false;
  if (!is(tokens[at], W.metric | W.gainNoun)) return true;
  return !is(tokens[at - 1], W.determiner | W.metric | W.filler | W.preposition | W.comparative);
}

/** What a gain is measured against: behind `over`, `than`, `compared to`, or the object of a beating verb. */
export function findVersus(site: Site, reading: Reading): TokenRange | null {
  return (
    versusBetween(site, site.end, Math.min(site.rightBound, site.end + 26)) ??
    beaten(site, reading) ??
    versusBetween(site, Math.max(site.leftBound, site.first - 26), site.first) ??
    versusBetween(site, site.rightBound, site.sentence.end)
  );
}

function versusBetween(site: Site, from: number, to: number): TokenRange | null {
  for (let i = from; i < to; i++) {
    const text = word(site, i);
    const previous = word(site, i - 1);
    const isOpener =
      ((text === 'over' || text === 'than' || text === 'against' || text === 'versus' || text === 'vs') &&
        previous !== 'more' &&
        previous !== 'less' &&
        previous !== 'rather') ||
      ((text === 'to' || text === 'with') && /^(?:compared|relative|comparison|contrast)$/.test(previous));
    if (!isOpener) continue;
    const range = nounPhraseFrom(site.doc.tokens, i + 1, site.sentence.end);
    if (
      range &&
      site.doc.tokens[range.first]?.kind === 'word' &&
      !site.names.some((n) => n.kind === 'benchmark' && n.first === range.first && n.end === range.end)
    )
      return range;
  }
  return null;
}

/** `surpassing o1-preview by +4.5%`: what stands between the beating verb and its `by`. */
function beaten(site: Site, reading: Reading): TokenRange | null {
  const { tokens } = site.doc;
  for (
    let i = Math.min(reading.trigger, site.first - 1);
    i >= site.sentence.first && i > reading.trigger - 20;
    i--
  ) {
    if (word(site, i) === ';') return null;
    if (!is(tokens[i], W.beat)) continue;
    // In `outperforms X by a and Y by b` the second object stands behind the first number.
    const last = site.previous.at(-1);
    const from = last && last.first > i && last.end < site.first ? last.end : i + 1;
    let first = from;
    while (first < site.first && /^(?:,|and|with|the|a|an|all|both|upon|over)$/.test(word(site, first)))
      first += 1;
    return nounPhraseFrom(tokens, first, site.first) ?? null;
  }
  return null;
}

/** The model that the method is built on or applied to, where the sentence ties the number to it. */
function findBase(site: Site, reading: Reading, versus: TokenRange | null): string | null {
  const models = site.names.filter(
    (n) =>
      n.kind === 'model' &&
      !(versus && n.first >= versus.first && n.first < versus.end) &&
      !isCompared(site, n),
  );
  const between = models.filter((n) => n.first >= site.leftBound && n.end <= site.first).at(-1);
  const linked = (n: Name): boolean => isOperand(site, n) || /(?:-based)$/.test(n.text) || isObject(site, n);
  if (between && linked(between)) return baseText(between);
  const after = models.find(
    (n) => n.first >= site.end && n.first < site.rightBound && isOperand(site, n) && n.first - site.end < 12,
  );
  if (after) return baseText(after);
  const before = models.filter((n) => n.end <= site.first && linked(n)).at(-1);
  if (before && reading.role !== 'comparator') return baseText(before);
  if (site.isPair || reading.kind === 'gain') return between ? baseText(between) : null;
  return null;
}

function isObject(site: Site, name: Name): boolean {
  const previous = site.doc.tokens[name.first - 1];
  return previous !== undefined && is(previous, W.improve);
}

function baseText(name: Name): string {
  return name.text.replace(/-based$/i, '').replace(/'s$/, '');
}

function clean(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an|that|of)\s+/i, '')
    .replace(/(?:'s|s')$/, (m) => (m === "s'" ? 's' : ''))
    .replace(/[\s,;:]+$/, '')
    .trim();
}

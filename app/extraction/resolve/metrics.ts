import type { Reading } from '../frames/frame.ts';
import { areaUnderCurve, type RightPhrase, type Site, token, word } from '../frames/site.ts';
import { W } from '../lexicon/word-classes.ts';
import { isMetricWord } from '../names/name-runs.ts';
import { is, type Token } from '../text/token.ts';
import { isVerb } from './clause.ts';
import { phraseText } from './phrase.ts';

/**
 * The metric as the text says it, with its modifiers: `length-controlled win rate`, `attack success rate`.
 * @param shared the metric of the list that the number continues, or null
 */
export function resolveMetric(site: Site, reading: Reading, shared: string | null): string | null {
  const metric = findMetric(site, reading, shared);
  // `scores of 64.5 on X` names no metric: it is X's usual one.
  return metric !== null && /^(?:(?:average|mean|overall|final) )?(?:scores?|values?|results?)$/i.test(metric)
    ? null
    : metric;
}

function findMetric(site: Site, reading: Reading, shared: string | null): string | null {
  const right = site.right;
  if (
    right.metricHead !== -1 &&
    right.metricHead <
      (reading.kind === 'gain' && right.gainNoun > right.first ? right.gainNoun + 1 : right.end)
  ) {
    return widen(site, right.metricHead, right.first);
  }
  const spoken = wordsBeforeGain(site, right);
  if (reading.kind === 'gain' && spoken) return spoken;
  const area = reading.metric ? areaUnderCurve(site, reading.metric.end - 1) : -1;
  if (reading.metric && area !== -1) return phraseText(site.doc, { first: area, end: reading.metric.end });
  if (reading.metric) return widen(site, reading.metric.end - 1, site.sentence.first);
  const behind = metricBehind(site, right.end) ?? inTermsOf(site);
  if (behind) return behind;
  const inPhrase = reading.kind === 'gain' && right.gainNoun !== -1 ? phraseBehindIn(site, right.end) : null;
  if (inPhrase) return inPhrase;
  const behindGain = reading.kind === 'gain' ? plainBehind(site, right) : null;
  if (behindGain) return behindGain;
  const changed = changedMeasure(site, reading);
  if (changed) return changed;
  const named = namedBeforeTo(site);
  if (named) return named;
  const acronym = site.names.find((n) => n.first === site.end && n.kind === 'other' && n.end - n.first === 1);
  if (shared !== null && acronym && reading.kind === 'score') return acronym.text;
  if (shared !== null && word(site, site.first - 1) !== 'in') return shared;
  const before = nearestBefore(site, reading);
  return before === -1 ? null : widen(site, before, site.sentence.first);
}

/** `reduces observation size by 50%`, `the average ATE by 10%`: what stands between the verb and its `by` is what changed. */
function changedMeasure(site: Site, reading: Reading): string | null {
  const link = site.link;
  if (reading.kind !== 'gain' || word(site, link) !== 'by') return null;
  const verb = reading.trigger;
  if (!is(token(site, verb), W.improve | W.reduce)) return null;
  let first = Math.max(verb + 1, site.leftBound);
  while (first < link && isOpening(site, first)) first += 1;
  let end = first;
  while (end < link && isPartOfMeasure(site, end)) end += 1;
  const holdsName = site.names.some((n) => n.first >= first && n.end <= end && n.kind !== 'other');
  const isSystem = is(token(site, end - 1), W.systemNoun | W.other) || isStateOfTheArt(site, first);
  return first < end && end - first < 7 && !holdsName && !isSystem
    ? phraseText(site.doc, { first, end })
    : null;
}

function isOpening(site: Site, at: number): boolean {
  return (
    is(token(site, at), W.determiner | W.filler | W.conjunction) || /^(?:number|of|,)$/.test(word(site, at))
  );
}

function isStateOfTheArt(site: Site, at: number): boolean {
  return word(site, at) === 'state' && word(site, at + 1) === 'of';
}

function isPartOfMeasure(site: Site, at: number): boolean {
  const t = token(site, at);
  if (!t || t.kind === 'number' || (t.kind === 'mark' && !/^[-/]$/.test(t.text))) return false;
  return t.lower === 'of' || !is(t, W.preposition | W.conjunction);
}

/** `reduces SDLogJ to 0.11 and HD95 to 4.8`: a name in a metric's place. */
function namedBeforeTo(site: Site): string | null {
  const link = site.link;
  if (word(site, link) !== 'to') return null;
  const name = site.names.find((n) => n.end === link && n.first >= site.leftBound && n.kind === 'other');
  return name ? name.text : null;
}

/** `an 83% parameter reduction`, `5.7x wall-time speedup`: the words between the number and its noun, else the noun where it says what got better. */
function wordsBeforeGain(site: Site, right: RightPhrase): string | null {
  if (right.gainNoun === -1) return null;
  let first = right.first;
  while (first < right.gainNoun && is(token(site, first), W.filler | W.comparative)) first += 1;
  const isPlain =
    first < right.gainNoun &&
    !/^(?:relative|absolute|average|mean|overall|performance)$/.test(word(site, first));
  if (isPlain) return phraseText(site.doc, { first, end: right.gainNoun });
  return /^speed-?ups?$/.test(word(site, right.gainNoun)) &&
    !/^(?:in|of)$/.test(word(site, right.gainNoun + 1))
    ? 'speedup'
    : null;
}

/** `a 21% reduction in MACs`, `50% reduction in computational overhead`: what the change is in, where no metric is known by name. */
function phraseBehindIn(site: Site, at: number): string | null {
  if (word(site, at) !== 'in') return null;
  let first = at + 1;
  while (is(token(site, first), W.determiner | W.filler)) first += 1;
  let end = first;
  while (end < first + 4) {
    const t = token(site, end);
    if (
      !t ||
      t.kind !== 'word' ||
      is(t, W.preposition | W.conjunction | W.relative | W.contrast | W.auxiliary)
    )
      break;
    end += 1;
  }
  const holdsPlace = site.names.some((n) => n.kind !== 'other' && n.first < end && n.end > first);
  return end > first &&
    !holdsPlace &&
    !/(?:settings?|scenarios?|experiments?|cases|tasks?|domains?)$/.test(word(site, end - 1))
    ? phraseText(site.doc, { first, end })
    : null;
}

/** `+4.1% ad revenue, +1.4% ad clicks`, `0.915 Distinct-2`: a short noun phrase right behind the number, up to the end of the phrase. */
function plainBehind(site: Site, right: RightPhrase): string | null {
  if (
    right.gainNoun !== -1 ||
    right.comparative !== -1 ||
    right.end === right.first ||
    right.end - right.first > 3
  )
    return null;
  if (!/^(?:,|\.|;|\)|and|in|on|for)$/.test(word(site, right.end)) && right.end < site.sentence.end)
    return null;
  const head = token(site, right.end - 1);
  const isNoun =
    head !== undefined &&
    !is(head, W.filler | W.condition | W.systemNoun | W.other | W.improve | W.reduce | W.benchmarkHead);
  const holdsPlace = site.names.some((n) => n.kind !== 'other' && n.first < right.end && n.end > right.first);
  const isAdverb = /ly$|^(?:more|less|each|better|respectively)$/.test(head?.lower ?? '');
  return isNoun && !holdsPlace && !isAdverb
    ? phraseText(site.doc, { first: right.first, end: right.end })
    : null;
}

function isMetric(t: Token | undefined): boolean {
  return t !== undefined && isMetricWord(t);
}

/** `gains of up to 19.9% over baselines in terms of F1 score`. */
function inTermsOf(site: Site): string | null {
  for (let i = site.end; i < Math.min(site.rightBound, site.end + 20) - 2; i++)
    if (word(site, i) === 'terms' && word(site, i + 1) === 'of') {
      for (let k = i + 2; k < i + 7; k++) {
        const head = token(site, k + 1);
        if (isMetric(token(site, k)) && !isMetric(head)) return widen(site, k, i + 2);
      }
    }
  return null;
}

/** `7 points in accuracy`, `improvement of 4% in success rate`. */
function metricBehind(site: Site, at: number): string | null {
  if (!/^(?:in|of|for|on)$/.test(word(site, at))) return null;
  // `5.4% on F1`: behind `on` only a metric that stands there at once; else a place does.
  const reach = word(site, at) === 'on' ? 2 : 7;
  const from = /^(?:average|mean|avg)$/.test(word(site, at + 1)) ? at + 1 : at;
  for (let i = from + 1; i < Math.min(from + reach, site.rightBound); i++) {
    const t = token(site, i);
    if (!t || t.kind !== 'word' || (is(t, W.preposition) && i > at + 1)) return null;
    if (reach === 2 && site.names.some((n) => n.first <= i && i < n.end)) return null;
    if (!isMetricWord(t)) continue;
    let head = i;
    while (
      head + 1 < site.rightBound &&
      isMetricWord(token(site, head + 1) ?? t) &&
      token(site, head + 1)?.kind === 'word'
    )
      head += 1;
    return widen(site, head, at + 1);
  }
  return null;
}

/** The nearest metric before the number, but not across the number before it unless nothing else is said. */
function nearestBefore(site: Site, reading: Reading): number {
  for (let i = site.first - 1; i >= site.sentence.first && i > site.first - 26; i--) {
    const t = token(site, i);
    if (!t) return -1;
    if (t.text === ';') return -1;
    // `sustains diversity and yields gains of 4 points`: another verb's measure.
    const isOtherClause =
      reading.kind === 'gain' && t.lower === 'and' && i < reading.trigger && isFinite(site, i + 1);
    if (isOtherClause) return -1;
    if (
      isMetricWord(t) &&
      !is(t, W.gainNoun) &&
      i !== reading.trigger + 0 &&
      !site.names.some((n) => n.first <= i && i < n.end)
    )
      return i;
    if (isMetricWord(t) && reading.metric) return i;
  }
  return -1;
}

/** What is said of a level and is no part of the metric's name. */
const PRAISE =
  /^(?:outstanding|commendable|similar|corresponding|limited|impressive|remarkable|excellent|superior|competitive|strong|stronger|strongest|weak|high|higher|highest|low|lower|lowest|best|better|poor|promising|notable|significant|state-of-the-art|sota|winning|maximum|peak|near-perfect|perfect|additional|measurable|limiting|achieving|improving|reaching)$/;

function isFinite(site: Site, at: number): boolean {
  return (
    /[a-z]s$/.test(word(site, at)) && is(token(site, at), W.reach | W.improve | W.reduce) && isVerb(site, at)
  );
}

/** From the head leftwards over its modifiers. */
function widen(site: Site, head: number, bound: number): string {
  let first = head;
  while (first > bound && head - first < 4) {
    const t = token(site, first - 1);
    if (!t || t.kind !== 'word') break;
    if (
      is(
        t,
        W.preposition |
          W.determiner |
          W.conjunction |
          W.own |
          W.auxiliary |
          W.relative |
          W.contrast |
          W.gainNoun,
      )
    )
      break;
    if (
      /^(?:average|mean|overall|macro|exact|relative)$/.test(t.lower) ||
      (t.lower === 'absolute' && /^errors?$/.test(word(site, first)))
    ) {
      first -= 1;
      continue;
    }
    const isCompound = /^(?:win|pass|solve|hit|miss|attack)$/.test(t.lower);
    if (is(t, W.reach | W.improve | W.reduce | W.beat | W.propose) && !is(t, W.metric) && !isCompound) break;
    if (is(t, W.filler | W.comparative) && !/^(?:average|mean|overall|macro|exact|relative)$/.test(t.lower))
      break;
    if (site.names.some((n) => n.first <= first - 1 && first - 1 < n.end && n.kind !== 'other')) break;
    const isNamedStatistic = /^(?:alpha|kappa|tau|rho)$/.test(word(site, head));
    if (/['’]s$/.test(t.lower) && isNamedStatistic) {
      first -= 1;
      continue;
    }
    if (/['’]s$|^['’]$|ly$|^(?:percent|points?|pp)$/.test(t.lower) || PRAISE.test(t.lower)) break;
    first -= 1;
  }
  return phraseText(site.doc, { first, end: head + 1 });
}

import { W } from '../lexicon/word-classes.ts';
import { matchMetric } from '../names/metric-index.ts';
import { isMetricWord } from '../names/name-runs.ts';
import type { NumberSite, TokenRange } from '../syntax/number-site.ts';
import type { ParsedSentence } from '../syntax/parsed-sentence.ts';
import { findPhrases } from '../syntax/phrases.ts';
import type { Token } from '../text/token.ts';
import type { DocumentView } from './document-view.ts';
import { listMeanings } from './meant-metrics.ts';
import type { MetricCandidate } from './metric-candidate.ts';
import { listWholeNames } from './whole-metrics.ts';
import { listSlashMetrics } from './slash-metrics.ts';
import { textOf } from './system-candidates.ts';

const LEADING = W.filler | W.comparative | W.determiner | W.own;
const PRAISE = new Set(
  (
    'outstanding commendable similar corresponding limited impressive remarkable excellent superior competitive strong ' +
    'stronger strongest weak high higher highest low lower lowest best better poor promising notable significant ' +
    'state-of-the-art sota winning maximum peak near-perfect perfect additional measurable limiting new relative ' +
    'percent percentage point points pp strict'
  ).split(' '),
);
/** Fillers that are part of what is measured. */
const KEPT = new Set(['average', 'mean', 'median', 'overall', 'absolute', 'aggregate', 'total', 'peak']);

/** Everything in a sentence that may be a metric. */
export function listMetricCandidates(view: DocumentView, sentence: ParsedSentence): MetricCandidate[] {
  const found: MetricCandidate[] = [];
  const phrases = findPhrases(sentence);
  for (const phrase of phrases)
    found.push(...partsOf(view, sentence, phrase), ...listSlashMetrics(sentence, phrase));
  const spans = listWholeNames(sentence, phrases);
  const whole = spans.map((range) => ({ ...toCandidate(view, sentence, range, 'phrase'), isMetric: true }));
  const isWithin = ({ range }: MetricCandidate): boolean =>
    spans.some(({ first, end }) => first <= range.first && range.end <= end);
  return [...found.filter((candidate) => !isWithin(candidate)), ...whole, ...listMeanings(sentence)];
}

/** The pieces of a phrase between the names in it, without praise in front and a noun of gain behind. */
function partsOf(view: DocumentView, sentence: ParsedSentence, phrase: TokenRange): MetricCandidate[] {
  const names = view.namesOf(sentence).filter((n) => n.end > phrase.first && n.first < phrase.end);
  const parts: MetricCandidate[] = [];
  let first = phrase.first;
  for (const name of [...names, { first: phrase.end, end: phrase.end, kind: 'other' as const }]) {
    addPart(view, sentence, { first, end: Math.min(name.first, phrase.end) }, parts);
    if (name.kind === 'other' && name.first < phrase.end) {
      const range = { first: name.first, end: Math.min(name.end, phrase.end) };
      if (range.end - range.first <= 3 && !isTitleWord(sentence, range))
        parts.push({ ...toCandidate(view, sentence, range, 'name'), isMetric: false });
      // `PSNR`, `Gated FacetF1 score`: a name that nobody listed, with the words behind it.
      if (name.end < phrase.end) addPart(view, sentence, { first: name.first, end: phrase.end }, parts);
    }
    first = Math.max(first, name.end);
  }
  return parts;
}

/** `Alder`: only its capital says that it is a name; metrics that nobody listed are acronyms or longer. */
function isTitleWord({ tokens }: ParsedSentence, { first, end }: TokenRange): boolean {
  const token = tokens[first] as Token;
  if (end - first > 1 || !/^[A-Z][a-z]+$/.test(token.text)) return false;
  return !isMetricWord(token) && matchMetric(tokens, first, end) === undefined;
}

function addPart(
  view: DocumentView,
  sentence: ParsedSentence,
  range: TokenRange,
  into: MetricCandidate[],
): void {
  let { first, end } = range;
  while (first < end && isLeading(sentence, first)) first += 1;
  const whole = end;
  while (end > first && isTrailing(sentence, end - 1)) end -= 1;
  if (end > first && !isTitleWord(sentence, { first, end }))
    into.push(toCandidate(view, sentence, { first, end }, 'phrase'));
  if (end < whole && whole - 1 > range.first - 1) {
    const gain = { first: whole - 1, end: whole };
    into.push(toCandidate(view, sentence, end > first ? { first, end: whole } : gain, 'gain'));
  }
  // `AUROC and F1`-like phrases are apart already; a long one may hold its metric at the end alone.
  if (end - first > 3) into.push(toCandidate(view, sentence, { first: end - 2, end }, 'phrase'));
}

function toCandidate(
  view: DocumentView,
  sentence: ParsedSentence,
  range: TokenRange,
  way: MetricCandidate['way'],
): MetricCandidate {
  const head = sentence.tokens[range.end - 1] as Token;
  return { text: textOf(view, range), range, sentence, way, isMetric: isMetricWord(head) };
}

function isLeading(sentence: ParsedSentence, at: number): boolean {
  const token = sentence.tokens[at] as Token;
  if (KEPT.has(token.lower)) return false;
  return (
    ((token.classes & LEADING) !== 0 && (token.classes & W.metric) === 0) ||
    PRAISE.has(token.lower) ||
    token.lower.endsWith('ly') ||
    /['’]s$/.test(token.lower) ||
    token.kind === 'mark'
  );
}

function isTrailing(sentence: ParsedSentence, at: number): boolean {
  const token = sentence.tokens[at] as Token;
  return (
    token.kind === 'mark' ||
    ((token.classes & (W.gainNoun | W.comparative)) !== 0 && !/^(?:loss|error)$/.test(token.lower))
  );
}

/** The metric candidates for a number: those of its sentence, then of the two sentences before. */
export function metricCandidatesFor(
  bySentence: (sentence: ParsedSentence) => readonly MetricCandidate[],
  view: DocumentView,
  site: NumberSite,
): MetricCandidate[] {
  const candidates = [...bySentence(site.sentence)];
  for (let back = 1; back <= 2; back++) {
    const earlier = view.sentences[site.sentence.index - back];
    if (earlier) candidates.push(...bySentence(earlier).filter((c) => c.isMetric));
  }
  return candidates;
}

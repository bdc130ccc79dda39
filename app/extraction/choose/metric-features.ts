import { type BenchmarkCandidate, benchmarkKey } from '../candidates/benchmark-candidates.ts';
import type { DocumentView } from '../candidates/document-view.ts';
import type { MetricCandidate } from '../candidates/metric-candidate.ts';
import { W } from '../lexicon/word-classes.ts';
import { hashText } from '../lexicon/word-id.ts';
import type { NumberSite, TokenRange } from '../syntax/number-site.ts';
import type { Token } from '../text/token.ts';
import { shapeId, unitId } from './kind-features.ts';
import { placeFrom } from './relative-place.ts';
import { stemIdAt as stem, wordIdAt as word } from './words-at.ts';
import { countId, type FeatureSink, NO, NONE, template, valueId, YES } from './template.ts';

const T = {
  none: template('no metric, and'),
  way: template('way of finding'),
  head: template('head'),
  headKind: template('head and kind of claim'),
  headUnit: template('head and unit'),
  headShape: template('head and shape'),
  word: template('word'),
  isMetric: template('says a metric'),
  where: template('sentence'),
  side: template('side and numbers between'),
  sideMetrics: template('side and metrics between'),
  before: template('word before and side'),
  before2: template('two words before'),
  behind: template('word behind and side'),
  gap: template('words between'),
  gap1: template('word at the number'),
  adjoins: template('adjoins the number'),
  inRight: template('in the phrase behind'),
  inLeft: template('in the phrase before'),
  clause: template('same clause'),
  bracket: template('bracket'),
  verb: template('verb and side'),
  link: template('link word and side'),
  carried: template('metric of the number before'),
  earlier: template('metric of the sentence before'),
  distance: template('distance'),
  length: template('length'),
  zip: template('place in parallel lists'),
  classes: template('class of the head'),
  subject: template('is the subject'),
  system: template('is called a system'),
  glossed: template('stands by its short or long form'),
};

/** What is known of a number when its metric is chosen. */
export interface MetricCase {
  readonly view: DocumentView;
  readonly site: NumberSite;
  readonly kind: 'score' | 'gain';
  /** Its benchmark, as decided before. */
  readonly benchmark: BenchmarkCandidate | null;
  readonly before: string | null | undefined;
  readonly earlier: string | null | undefined;
  readonly candidates: readonly MetricCandidate[];
}

/** The features of a candidate, or of none (null), as the metric of a number. */
export function addMetricFeatures(c: MetricCase, candidate: MetricCandidate | null, sink: FeatureSink): void {
  if (candidate === null) addNone(c, sink);
  else {
    addWords(c, candidate, sink);
    addIdentity(c, candidate, sink);
    addPlace(c, candidate, sink);
  }
  addHistory(c, candidate?.text ?? null, sink);
}

function addNone(c: MetricCase, sink: FeatureSink): void {
  const { site } = c;
  const { sentence, number } = site;
  const kind = valueId(c.kind);
  sink.add(T.none, valueId('bias'), kind);
  sink.add(T.none, valueId('unit'), unitId(site));
  sink.add(T.none, valueId(`shape ${c.kind}`), shapeId(site));
  sink.add(
    T.none,
    valueId('metrics here'),
    countId(c.candidates.filter((x) => x.isMetric && x.sentence === sentence).length),
  );
  sink.add(T.none, valueId('verb'), stem(sentence, site.verb));
  sink.add(T.none, valueId('link'), word(sentence, site.link));
  for (let n = 0; n < 3; n++) {
    sink.add(T.none, valueId(`behind ${n}`), word(sentence, number.end + n));
    sink.add(T.none, valueId(`before ${n}`), word(sentence, number.first - 1 - n));
  }
}

function addHistory(c: MetricCase, text: string | null, sink: FeatureSink): void {
  const { site } = c;
  const { sentence, number, index } = site;
  const gap = index > 0 ? number.first - (sentence.numbers[index - 1]?.end ?? 0) : 99;
  const joint = gap <= 3 ? word(sentence, number.first - 1) : valueId('far');
  const isNone = text === null ? 'none' : 'some';
  const same = c.before === undefined ? 'first' : c.before === text ? 'same' : 'other';
  const behind = word(sentence, number.end);
  sink.add(T.carried, valueId(`${same} ${isNone} ${c.kind}`), joint);
  sink.add(T.carried, valueId(`${same} ${isNone}`), behind);
  sink.add(T.carried, valueId(`${same} ${isNone} ${site.place > 0 ? 'mate' : 'head'}`), unitId(site));
  if (c.before === undefined)
    sink.add(
      T.earlier,
      valueId(c.earlier === undefined ? 'first' : c.earlier === text ? `same ${isNone}` : `other ${isNone}`),
      valueId(c.kind),
    );
}

function addWords(c: MetricCase, m: MetricCandidate, sink: FeatureSink): void {
  const { sentence, range } = m;
  const head = m.way === 'comparative' ? hashText(m.text) : stem(sentence, range.end - 1);
  const kind = valueId(c.kind);
  sink.add(T.way, valueId(m.way), kind);
  sink.add(T.head, head);
  sink.add(T.headKind, head, kind);
  sink.add(T.headUnit, head, unitId(c.site));
  sink.add(T.headShape, head, shapeId(c.site));
  sink.add(T.isMetric, m.isMetric ? YES : NO, valueId(`${c.kind} ${m.way}`));
  sink.add(T.length, countId(range.end - range.first), valueId(m.way));
  for (let i = range.first; i < range.end; i++)
    sink.add(T.word, stem(sentence, i), i === range.first ? YES : NO);
  let { classes } = sentence.tokens[range.end - 1] as Token;
  classes &= W.metric | W.efficiency | W.gainNoun | W.countNoun | W.systemNoun | W.benchmarkHead | W.other;
  sink.add(T.classes, hashText(`classes ${classes}`), kind);
}

/** Whether the paper calls something else so, and whether it stands beside another spelling of itself. */
function addIdentity(c: MetricCase, m: MetricCandidate, sink: FeatureSink): void {
  const { sentence, range } = m;
  const way = valueId(`${m.way} ${m.isMetric ? 'metric' : 'other'}`);
  const name = c.view.namesOf(sentence).find((n) => n.first < range.end && range.first < n.end);
  sink.add(T.system, valueId(name?.kind ?? 'no'), way);
  if (c.benchmark && benchmarkKey(m.text) === benchmarkKey(c.benchmark.name))
    sink.add(T.system, valueId('the benchmark'));
  const inside = (at: number): number =>
    at < sentence.end ? (sentence.inside[at - sentence.first] as number) : -1;
  const isOpen = inside(range.first) === range.first - 1 - sentence.first;
  const isFollowed = inside(range.end + 1) === range.end - sentence.first;
  sink.add(
    T.glossed,
    valueId(`${isOpen ? 'in' : 'out of'} brackets${isFollowed ? ', before some' : ''}`),
    way,
  );
}

function addPlace(c: MetricCase, m: MetricCandidate, sink: FeatureSink): void {
  const { site } = c;
  const { sentence, range } = m;
  const way = valueId(`${m.way} ${m.isMetric ? 'metric' : 'other'}`);
  const back = site.sentence.index - sentence.index;
  sink.add(T.where, countId(back), way);
  if (back > 0) return;
  const place = placeFrom(site, range);
  const { from, to, numbers, side: name } = place;
  const side = valueId(`${name} ${Math.min(numbers, 3)}`);
  sink.add(T.side, side, way);
  sink.add(T.side, side, valueId(c.kind));
  sink.add(
    T.sideMetrics,
    valueId(`${name} ${Math.min(numbers, 2)} numbers ${Math.min(metricsBetween(c, m, from, to), 3)} metrics`),
    way,
  );
  addGap(c, m, name, from, to, sink);
  sink.add(T.clause, place.isSameClause ? YES : NO, side);
  sink.add(T.bracket, valueId(place.bracket), way);
  sink.add(T.verb, stem(sentence, site.verb), valueId(`${place.bySide} ${m.isMetric}`));
  sink.add(T.link, word(sentence, site.link), side);
  sink.add(T.before, word(sentence, range.first - 1), side);
  sink.add(T.before2, word(sentence, range.first - 1), word(sentence, range.first - 2));
  sink.add(T.behind, word(sentence, range.end), side);
  addPhrases(c, m, way, sink);
  addZip(c, m, name, sink);
}

function metricsBetween({ candidates }: MetricCase, m: MetricCandidate, from: number, to: number): number {
  return candidates.filter(
    (x) => x !== m && x.sentence === m.sentence && x.isMetric && x.range.first >= from && x.range.end <= to,
  ).length;
}

function addGap(
  { kind }: MetricCase,
  m: MetricCandidate,
  side: string,
  from: number,
  to: number,
  sink: FeatureSink,
): void {
  const { sentence } = m;
  sink.add(T.distance, countId(Math.floor((to - from) / 2)), valueId(`${side} ${m.way} ${m.isMetric}`));
  if (to - from > 3) return;
  sink.add(T.gap, to > from ? word(sentence, from) : NONE, valueId(`${side} ${to - from}`));
  sink.add(T.gap1, to > from ? word(sentence, to - 1) : NONE, valueId(`${side} ${to - from} ${kind}`));
}

/** Whether a metric stands in one of the phrases that belong to the number. */
function addPhrases(
  { site, kind }: MetricCase,
  { sentence, range }: MetricCandidate,
  way: number,
  sink: FeatureSink,
): void {
  const isIn = (r: TokenRange): boolean => range.first >= r.first && range.end <= r.end;
  if (isIn(site.right)) {
    sink.add(T.inRight, valueId(kind), way);
    sink.add(T.inRight, stem(sentence, range.end - 1), unitId(site));
  }
  if (isIn(site.left)) {
    sink.add(T.inLeft, valueId(kind), way);
    sink.add(T.inLeft, word(sentence, site.link), way);
  }
  if (isIn(site.subject)) sink.add(T.subject, stem(sentence, site.verb), valueId(kind));
}

/** Numbers and metrics in lists of one length: `precision, recall and F1 of a, b and c`. */
function addZip(c: MetricCase, m: MetricCandidate, side: string, sink: FeatureSink): void {
  const { site } = c;
  const size = site.group.isPair ? 1 : site.group.members.length;
  if (size === 1) return;
  const from = site.group.members[0]?.first ?? 0;
  const list = c.candidates.filter(
    (x) =>
      x.sentence === m.sentence &&
      x.isMetric &&
      x.way !== 'comparative' &&
      (side === 'before' ? x.range.end <= from : x.range.first > from),
  );
  const run = side === 'before' ? list.slice(-size) : list.slice(0, size);
  const at = run.indexOf(m);
  sink.add(
    T.zip,
    valueId(run.length < size ? 'short' : at === site.place ? `match ${side}` : `mismatch ${side}`),
  );
}

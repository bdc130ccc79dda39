import type { Mention } from '../candidates/benchmark-candidates.ts';
import { isNameless, type SystemCandidate } from '../candidates/system-candidates.ts';
import type { DocumentView } from '../candidates/document-view.ts';
import type { Role } from '../claim.ts';
import type { OwnerCase } from './owner-case.ts';
import { hashText } from '../lexicon/word-id.ts';
import type { Name } from '../names/name.ts';
import { keyOf } from '../names/own-names.ts';
import { findBenchmark, isModelName } from '../registry/registry.ts';
import type { NumberSite, TokenRange } from '../syntax/number-site.ts';
import { findNameLists } from '../syntax/name-lists.ts';
import { unitId } from './kind-features.ts';
import { placeFrom } from './relative-place.ts';
import { stemIdAt as stem, wordIdAt as word } from './words-at.ts';
import { countId, type FeatureSink, NO, NONE, template, valueId, YES } from './template.ts';

const T = {
  way: template('way of naming'),
  kind: template('kind of name'),
  where: template('sentence'),
  side: template('side and numbers between'),
  sideNames: template('side and names between'),
  before: template('word before'),
  before2: template('two words before'),
  behind: template('word behind'),
  behind2: template('two words behind'),
  beforeSide: template('word before and side'),
  behindSide: template('word behind and side'),
  gap: template('words between'),
  subject: template('is the subject'),
  clause: template('same clause'),
  bracket: template('bracket'),
  zip: template('place in parallel lists'),
  head: template('head of the description'),
  word: template('word of the description'),
  verb: template('verb and side'),
  link: template('link word and side'),
  carried: template('method of the number before'),
  earlier: template('method of the sentence before'),
  history: template('role and whether the same'),
  count: template('mentions'),
  shape: template('ending of the name'),
  distance: template('distance'),
  next: template('word behind the number and side'),
  nameWord: template('word of the name'),
  title: template('in the title'),
  anyBefore: template('word before anywhere'),
  anyBehind: template('word behind anywhere'),
  anyPair: template('words around anywhere'),
  glossed: template('in brackets behind its long form'),
  firstAt: template('sentence of its first mention'),
  namelessWord: template('no name, and word of the subject'),
  namelessSentence: template('no name, and word of the sentence', 3),
  between: template('between this number and the one before'),
  context: template('words around'),
  kindSide: template('kind of name and side'),
  none: template('none, and'),
  noneSentence: template('none, and word of the sentence', 3),
  measured: template('also what was measured'),
  known: template('known as'),
};

/** The slots that hold a system: whose number it is, what a gain is over, what the system is built on. */
export type SystemSlot = 'method' | 'versus' | 'base';

/** What is known of a number when a system is chosen for it, given whose the number is. */
export interface SystemCase extends OwnerCase {
  readonly slot: SystemSlot;
  readonly role: Role;
}

/** The case of a system that is not the number's own: what a gain is over, what the system is built on. */
export interface OtherSystemCase extends SystemCase {
  readonly slot: 'versus' | 'base';
}

/** The features of a candidate, or of none (null), as a system of a number, given whose the number is. */
export function addSystemFeatures(c: SystemCase, candidate: SystemCandidate | null, sink: FeatureSink): void {
  if (candidate === null) return addNone(c, sink);
  const role = valueId(c.role);
  const way = valueId(`${c.role} ${candidate.way}`);
  const hasOwn = c.view.doc.own.method !== null;
  sink.add(T.way, way, valueId(`${c.kind} ${hasOwn ? 'own' : 'nameless'}`));
  sink.add(T.way, way, unitId(c.site));
  const hasNoName = isNameless(candidate);
  if (hasNoName) {
    for (let i = c.site.subject.first; i < c.site.subject.end; i++)
      sink.add(T.namelessWord, stem(c.site.sentence, i), role);
    for (const s of c.site.sentence.stems) sink.add(T.namelessSentence, s, role);
  }
  if (candidate.way === 'name' || candidate.way === 'own') addName(c, candidate, way, sink);
  if (candidate.range) {
    addRange(c, candidate.range, way, sink);
    addDescription(c, candidate.range, role, sink);
  }
  if (!hasNoName) addIdentity(c, candidate, way, sink);
  addHistory(c, candidate, sink);
}

function addNone(c: SystemCase, sink: FeatureSink): void {
  const { site } = c;
  const { sentence, number } = site;
  sink.add(T.none, valueId(`${c.kind} ${c.role}`));
  sink.add(T.none, valueId('unit'), unitId(site));
  for (let n = 0; n < 3; n++) {
    sink.add(T.none, valueId(`behind ${n}`), word(sentence, number.end + n));
    sink.add(T.none, valueId(`before ${n}`), word(sentence, number.first - 1 - n));
  }
  sink.add(T.none, valueId('verb'), stem(sentence, site.verb));
  sink.add(T.none, valueId('link'), word(sentence, site.link));
  for (const s of sentence.stems) sink.add(T.noneSentence, s);
  const models = c.view.namesOf(sentence).filter((n) => n.kind === 'model').length;
  sink.add(T.none, valueId('models'), countId(models));
  addHistory(c, null, sink);
}

function addHistory(c: SystemCase, candidate: SystemCandidate | null, sink: FeatureSink): void {
  const { site } = c;
  const joint =
    site.index === 0
      ? NONE
      : site.number.first - (site.sentence.numbers[site.index - 1]?.end ?? 0) <= 3
        ? word(site.sentence, site.number.first - 1)
        : valueId('far');
  const same = (past: SystemCase['before']): string =>
    past === undefined ? 'first' : past.name === (candidate?.text ?? null) ? 'same' : 'other';
  const roles = `${c.before?.role ?? 'none'} then ${c.role}`;
  sink.add(T.carried, valueId(`${same(c.before)} ${roles}`), joint);
  sink.add(
    T.carried,
    valueId(`${same(c.before)} ${roles}`),
    valueId(`${candidate?.way ?? 'none'} ${site.place > 0 ? 'mate' : 'head'}`),
  );
  if (c.before === undefined)
    sink.add(
      T.earlier,
      valueId(`${same(c.earlier)} ${c.earlier?.role ?? 'none'} then ${c.role}`),
      valueId(candidate?.way ?? 'none'),
    );
}

function addName(c: SystemCase, candidate: SystemCandidate, way: number, sink: FeatureSink): void {
  addSpelling(c, candidate, way, sink);
  for (const mention of candidate.mentions) addMention(mention, way, sink);
  const { site } = c;
  const here = candidate.mentions.filter((m) => m.sentence.index === site.sentence.index);
  if (here.length === 0) {
    const back = Math.min(
      ...candidate.mentions.map((m) => Math.abs(site.sentence.index - m.sentence.index)),
      9,
    );
    return sink.add(T.where, countId(back), way);
  }
  sink.add(T.where, valueId('here'), way);
  let best = here[0]!;
  for (const m of here) if (gapOf(site, m.name) < gapOf(site, best.name)) best = m;
  addRange(c, best.name, way, sink);
  sink.add(T.zip, valueId(zipOf(c, best.name)), way);
}

function addSpelling(
  { view, role }: SystemCase,
  { text, mentions }: SystemCandidate,
  way: number,
  sink: FeatureSink,
): void {
  for (const kind of new Set(mentions.map((m) => m.name.kind))) sink.add(T.kind, valueId(kind), way);
  sink.add(T.count, countId(mentions.length), way);
  sink.add(T.shape, hashText(`…${text.toLowerCase().slice(-4)}`), way);
  for (const part of text.toLowerCase().split(/[^\p{L}]+/u))
    if (part.length > 1) sink.add(T.nameWord, hashText(part), valueId(role));
  const { title } = view.doc.source;
  const place = title.startsWith(`${text}:`) ? 'opens it' : title.includes(text) ? 'yes' : 'no';
  sink.add(T.title, valueId(place), way);
  if (mentions[0]) sink.add(T.firstAt, countId(Math.min(mentions[0].sentence.index, 5)), way);
}

/** What the name or description is besides: the benchmark or the metric that were decided, or one that is known. */
function addIdentity(c: SystemCase, candidate: SystemCandidate, way: number, sink: FeatureSink): void {
  const key = keyOf(candidate.text);
  const isBenchmark = c.benchmark !== null && keyOf(c.benchmark.name) === key;
  sink.add(T.measured, valueId(`${isBenchmark ? 'benchmark' : metricShare(c, candidate, key)}`), way);
  sink.add(T.known, valueId(knownAs(candidate, c.view)), way);
}

function metricShare({ metric, site }: SystemCase, candidate: SystemCandidate, key: string): string {
  if (metric === null) return 'no';
  if (keyOf(metric.text) === key) return 'metric';
  const places = candidate.range
    ? [candidate.range]
    : candidate.mentions.filter((m) => m.sentence.index === site.sentence.index).map((m) => m.name);
  const shares =
    metric.sentence.index === site.sentence.index &&
    places.some(({ first, end }) => first < metric.range.end && metric.range.first < end);
  return shares ? 'shares words with the metric' : 'no';
}

const known = new WeakMap<SystemCandidate, string>();

/** What the registries know of a candidate's text, looked up once. */
function knownAs(candidate: SystemCandidate, { doc }: DocumentView): string {
  let found = known.get(candidate);
  if (found === undefined) known.set(candidate, (found = lookUp(candidate.text, doc.own.benchmark)));
  return found;
}

function lookUp(text: string, ownBenchmark: string | null): string {
  if (ownBenchmark !== null && keyOf(ownBenchmark) === keyOf(text)) return 'own benchmark';
  if (findBenchmark(text)) return 'benchmark';
  return isModelName(text) ? 'model' : 'nothing';
}

function addMention({ sentence, name }: Mention, way: number, sink: FeatureSink): void {
  sink.add(T.anyBefore, word(sentence, name.first - 1), way);
  sink.add(T.anyBehind, stem(sentence, name.end), way);
  sink.add(T.anyPair, word(sentence, name.first - 1), word(sentence, name.end));
  const isGlossed = sentence.inside[name.first - sentence.first] === name.first - 1 - sentence.first;
  sink.add(T.glossed, isGlossed ? YES : NO, way);
}

/** Whether a name has the place in its list that the number has in its own. */
function zipOf({ site, view }: SystemCase, name: Name): string {
  const lists = findNameLists(site.sentence, view.namesOf(site.sentence));
  const list = lists.find((l) => l.includes(name)) ?? [name];
  const size = site.group.isPair ? 1 : site.group.members.length;
  if (size === 1) return `one number ${Math.min(list.length, 3)} names`;
  if (list.length !== size) return 'other count';
  return list.indexOf(name) === site.place ? 'match' : 'mismatch';
}

function gapOf({ number }: NumberSite, range: TokenRange): number {
  return range.first >= number.end ? range.first - number.end : number.first - range.end + 0.5;
}

function addRange(c: SystemCase, range: TokenRange, way: number, sink: FeatureSink): void {
  const { site, view } = c;
  const { sentence, number } = site;
  const place = placeFrom(site, range);
  const { from, to, numbers } = place;
  const names = view
    .namesOf(sentence)
    .filter((n) => n.first >= from && n.end <= to && n.kind !== 'benchmark').length;
  const side = valueId(`${place.side} ${Math.min(numbers, 3)}`);
  sink.add(T.side, side, way);
  sink.add(
    T.sideNames,
    valueId(`${place.side} ${Math.min(numbers, 2)} numbers ${Math.min(names, 3)} names`),
    way,
  );
  if (to - from <= 3)
    sink.add(T.gap, word(sentence, from), to - from > 1 ? word(sentence, to - 1) : countId(to - from));
  sink.add(T.distance, countId(Math.floor((to - from) / 3)), way);
  const isSubject = range.first >= site.subject.first && range.end <= site.subject.end;
  sink.add(T.subject, isSubject ? YES : NO, way);
  sink.add(T.clause, place.isSameClause ? YES : NO, side);
  sink.add(T.clause, place.isSameClause ? YES : NO, way);
  sink.add(T.bracket, valueId(place.bracket), way);
  sink.add(T.verb, stem(sentence, site.verb), valueId(`${place.bySide} ${c.role}`));
  sink.add(T.link, word(sentence, site.link), side);
  sink.add(T.next, word(sentence, number.end), side);
  const last = sentence.numbers[site.index - 1];
  if (!place.isBehind)
    sink.add(T.between, last === undefined ? NONE : range.first >= last.end ? YES : NO, way);
  addContext(c, range, side, way, sink);
}

/** The words around a name or a description. */
function addContext(
  { site, view }: SystemCase,
  range: TokenRange,
  side: number,
  way: number,
  sink: FeatureSink,
): void {
  const { sentence } = site;
  const before = word(sentence, range.first - 1);
  sink.add(T.before, before, way);
  sink.add(T.before2, before, word(sentence, range.first - 2));
  sink.add(T.behind, stem(sentence, range.end), way);
  sink.add(T.behind2, word(sentence, range.end), word(sentence, range.end + 1));
  sink.add(T.beforeSide, before, side);
  sink.add(T.behindSide, stem(sentence, range.end), side);
  sink.add(T.context, before, stem(sentence, range.end));
  const name = view.namesOf(sentence).find((n) => n.first === range.first);
  sink.add(T.kindSide, valueId(name?.kind ?? 'no name'), side);
}

function addDescription(c: SystemCase, range: TokenRange, role: number, sink: FeatureSink): void {
  const { sentence } = c.site;
  sink.add(T.head, stem(sentence, range.end - 1), role);
  for (let i = range.first; i < range.end; i++) sink.add(T.word, stem(sentence, i), role);
}

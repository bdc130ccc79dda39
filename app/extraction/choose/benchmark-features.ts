import type { BenchmarkCandidate, Mention } from '../candidates/benchmark-candidates.ts';
import type { DocumentView } from '../candidates/document-view.ts';
import { W } from '../lexicon/word-classes.ts';
import { hashText } from '../lexicon/word-id.ts';
import type { Name } from '../names/name.ts';
import { findNameLists } from '../syntax/name-lists.ts';
import type { NumberSite } from '../syntax/number-site.ts';
import type { ParsedSentence } from '../syntax/parsed-sentence.ts';
import type { Token } from '../text/token.ts';
import { shapeId, unitId } from './kind-features.ts';
import { placeFrom, type RelativePlace } from './relative-place.ts';
import { stemIdAt as stem, wordIdAt as word } from './words-at.ts';
import { countId, type FeatureSink, NO, NONE, template, valueId, YES } from './template.ts';

const T = {
  bias: template('always'),
  none: template('no benchmark, and'),
  sentence: template('no benchmark, and word of the sentence', 4),
  bag: template('no benchmark, and word within eight behind', 2),
  kind: template('kind of name'),
  kinds: template('kind of name, here'),
  shape: template('ending of the name'),
  word: template('word of the name', 2),
  registered: template('registered'),
  own: template('own benchmark'),
  title: template('in the title'),
  count: template('mentions'),
  where: template('sentence'),
  side: template('side and numbers between'),
  sideNames: template('side and names between'),
  nearest: template('nearest name on its side'),
  before: template('word before the name'),
  before2: template('two words before the name'),
  behind: template('word behind the name'),
  behind2: template('words behind the name'),
  gap: template('words between'),
  gapLeft: template('words between, name first'),
  clause: template('same clause'),
  zip: template('place in parallel lists'),
  only: template('candidates of the sentence'),
  only2: template('candidates of the abstract'),
  carried: template('benchmark of the number before'),
  carriedNone: template('number before has no benchmark'),
  kindOfClaim: template('kind of claim and place'),
  unit: template('unit and place'),
  evaluated: template('evaluated on'),
  trained: template('trained on'),
  bracket: template('in brackets with the number'),
  listSize: template('names in its list'),
  anyBehind: template('word behind anywhere'),
  anyBefore: template('word before anywhere'),
  subject: template('is the subject'),
  distance: template('sentences back'),
  nameKindWhere: template('kind of name and sentence'),
  context: template('words around the name'),
  opening: template('opens its sentence'),
  between: template('between this number and the one before'),
  whereEvaluated: template('sentence, and evaluated or trained on'),
  whereList: template('sentence, and names in its list'),
  rankHere: template('which benchmark of the sentence'),
  kindBefore: template('kind of name and word before'),
  listHead: template('word before the list'),
  headBehind: template('noun behind the list'),
};

/** What is known of a number when its benchmark is chosen. */
export interface BenchmarkCase {
  readonly view: DocumentView;
  readonly site: NumberSite;
  readonly kind: 'score' | 'gain';
  /** Benchmark of the claim before in the same sentence, and of the last one in earlier sentences; undefined where there is no claim. */
  readonly before: string | null | undefined;
  readonly earlier: string | null | undefined;
  readonly candidates: readonly BenchmarkCandidate[];
}

/** The features of a candidate, or of none (null), as the benchmark of a number. */
export function addBenchmarkFeatures(
  c: BenchmarkCase,
  candidate: BenchmarkCandidate | null,
  sink: FeatureSink,
): void {
  if (candidate === null) addNone(c, sink);
  else {
    addName(c, candidate, sink);
    addPlace(c, candidate, sink);
  }
}

function isPlausible(name: Name): boolean {
  return name.kind === 'benchmark' || name.kind === 'other';
}

function addNone(c: BenchmarkCase, sink: FeatureSink): void {
  const { site, view } = c;
  const { sentence, number } = site;
  const here = view.namesOf(sentence).filter((n) => n.kind === 'benchmark').length;
  const others = view.namesOf(sentence).filter((n) => n.kind === 'other').length;
  const kind = valueId(c.kind);
  sink.add(T.none, valueId('bias'), kind);
  sink.add(T.none, valueId(`benchmarks here ${Math.min(here, 4)}`), kind);
  sink.add(T.none, valueId(`others here ${Math.min(others, 3)}`));
  sink.add(T.none, valueId('unit'), unitId(site));
  sink.add(T.none, valueId('shape'), shapeId(site));
  sink.add(T.none, valueId('hedge'), number.qualifier === null ? NONE : valueId(number.qualifier));
  const all = c.candidates.filter((x) => x.mentions.some((m) => m.name.kind === 'benchmark')).length;
  sink.add(T.none, valueId(`benchmarks in all ${Math.min(all, 5)}`), valueId(`here ${Math.min(here, 3)}`));
  sink.add(
    T.none,
    valueId(view.doc.own.isBenchmarkPaper ? 'benchmark paper' : 'other paper'),
    valueId(`here ${Math.min(here, 2)}`),
  );
  sink.add(T.none, valueId('registered'), countId(c.candidates.filter((x) => x.isRegistered).length));
  for (let i = site.right.first; i < site.right.end; i++)
    sink.add(T.none, valueId('right'), stem(sentence, i));
  for (let i = site.left.first; i < site.left.end; i++) sink.add(T.none, valueId('left'), stem(sentence, i));
  for (let n = 0; n < 3; n++) {
    sink.add(T.none, valueId(`behind ${n}`), word(sentence, number.end + n));
    sink.add(T.none, valueId(`before ${n}`), word(sentence, number.first - 1 - n));
  }
  sink.add(T.none, valueId('phrase end'), word(sentence, site.right.end));
  for (let n = 1; n <= 8; n++) sink.add(T.bag, stem(sentence, number.end - 1 + n));
  for (const s of sentence.stems) sink.add(T.sentence, s);
  sink.add(T.none, valueId('verb'), stem(sentence, site.verb));
  addHistory(c, null, sink);
}

function addHistory(c: BenchmarkCase, name: string | null, sink: FeatureSink): void {
  const { sentence, index } = c.site;
  const gap = index > 0 ? c.site.number.first - (sentence.numbers[index - 1]?.end ?? 0) : -1;
  const link = index > 0 && gap <= 3 ? word(sentence, c.site.number.first - 1) : valueId('far');
  const isSame = c.before === undefined ? valueId('first') : c.before === name ? YES : NO;
  sink.add(T.carried, isSame, name === null ? NONE : link);
  sink.add(
    T.carried,
    isSame,
    valueId(`list ${c.site.place > 0 ? 'mate' : 'head'} ${name === null ? 'none' : 'name'}`),
  );
  const isEarlier = c.earlier === undefined ? valueId('first') : c.earlier === name ? YES : NO;
  sink.add(
    T.carriedNone,
    isEarlier,
    valueId(`${name === null ? 'none' : 'name'} ${c.before === undefined ? 'first' : 'later'}`),
  );
}

function addName(c: BenchmarkCase, candidate: BenchmarkCandidate, sink: FeatureSink): void {
  sink.add(T.bias, valueId(c.kind));
  const kinds = new Set(candidate.mentions.map((m) => m.name.kind));
  for (const kind of kinds) sink.add(T.kind, valueId(kind));
  if (kinds.size === 0) sink.add(T.kind, valueId('title only'));
  sink.add(T.registered, candidate.isRegistered ? YES : NO, kinds.has('benchmark') ? YES : NO);
  if (candidate.isOwn) sink.add(T.own, c.view.doc.own.isBenchmarkPaper ? YES : NO, valueId(c.kind));
  sink.add(T.title, candidate.isInTitle ? YES : NO, candidate.isOwn ? YES : NO);
  sink.add(T.count, countId(candidate.mentions.length), kinds.has('benchmark') ? YES : NO);
  const lower = candidate.name.toLowerCase();
  sink.add(T.shape, endingId(lower));
  sink.add(T.shape, shapeOfNameId(candidate.name));
  for (const part of lower.split(/[^\p{L}]+/u)) if (part.length > 1) sink.add(T.word, hashText(part));
  for (const { sentence, name } of candidate.mentions) {
    sink.add(T.anyBefore, word(sentence, name.first - 1));
    sink.add(T.anyBehind, word(sentence, name.end));
    const use = addTraining(sentence, name, sink);
    const back = c.site.sentence.index - sentence.index;
    const rivals = c.view.namesOf(sentence).filter((n) => n.kind === 'benchmark').length;
    sink.add(T.whereEvaluated, countId(back < 0 ? 11 : Math.min(back, 4)), valueId(use));
    sink.add(
      T.whereList,
      countId(back < 0 ? 11 : Math.min(back, 4)),
      valueId(`${Math.min(rivals, 4)} benchmarks, ${use}`),
    );
    sink.add(T.kindBefore, valueId(name.kind), word(sentence, name.first - 1));
  }
}

/** The id of a name's last letters. Names come without end: their parts are hashed and remembered by no table. */
function endingId(lower: string): number {
  return hashText(`…${lower.slice(-4)}`);
}

function shapeOfNameId(name: string): number {
  const shape = name
    .replace(/\p{Lu}+/gu, 'A')
    .replace(/\p{Ll}+/gu, 'a')
    .replace(/\d+/g, '0')
    .slice(0, 12);
  return hashText(`shape ${shape}`);
}

function addTraining(sentence: ParsedSentence, name: Name, sink: FeatureSink): string {
  for (let i = name.first - 1; i >= sentence.first && i > name.first - 8; i--) {
    const token = sentence.tokens[i] as Token;
    if ((token.classes & W.evaluation) !== 0) {
      sink.add(T.evaluated, YES);
      return 'evaluated';
    }
    if (/^(?:pre-?)?(?:train|fine-?tun)/.test(token.lower)) {
      sink.add(T.trained, YES);
      return 'trained';
    }
  }
  return 'neither';
}

function addPlace(c: BenchmarkCase, candidate: BenchmarkCandidate, sink: FeatureSink): void {
  const here = candidate.mentions.filter((m) => m.sentence.index === c.site.sentence.index);
  const isBenchmark = candidate.mentions.some((m) => m.name.kind === 'benchmark');
  const rivals = c.candidates.filter(
    (x) => x !== candidate && x.mentions.some((m) => m.name.kind === 'benchmark'),
  );
  const rivalsHere = rivals.filter((x) => x.mentions.some((m) => m.sentence.index === c.site.sentence.index));
  const where = here.length > 0 ? 'here' : placeOf(c, candidate);
  sink.add(T.where, valueId(where), isBenchmark ? YES : NO);
  sink.add(T.where, valueId(where), valueId(`rivals here ${Math.min(rivalsHere.length, 3)}`));
  sink.add(T.only2, valueId(where), valueId(`rivals ${Math.min(rivals.length, 3)}`));
  sink.add(T.unit, valueId(where), unitId(c.site));
  sink.add(T.kindOfClaim, valueId(where), valueId(c.kind));
  sink.add(
    T.nameKindWhere,
    valueId(where),
    valueId(candidate.isOwn ? 'own' : candidate.isRegistered ? 'registered' : 'other'),
  );
  const nearest = nearestOf(c.site, here);
  if (nearest) addMention(c, nearest, sink);
  addHistory(c, candidate.name, sink);
}

function placeOf(c: BenchmarkCase, candidate: BenchmarkCandidate): string {
  let nearest = 99;
  for (const { sentence } of candidate.mentions) {
    const back = c.site.sentence.index - sentence.index;
    if (back > 0) nearest = Math.min(nearest, back);
  }
  if (nearest === 99) return candidate.mentions.length === 0 ? 'title' : 'later';
  return nearest <= 3 ? `${nearest} back` : 'far back';
}

function nearestOf({ number }: NumberSite, mentions: readonly Mention[]): Mention | undefined {
  let best: Mention | undefined;
  let least = Infinity;
  for (const mention of mentions) {
    const away =
      mention.name.first >= number.end
        ? mention.name.first - number.end
        : number.first - mention.name.end + 0.5;
    if (away < least) [best, least] = [mention, away];
  }
  return best;
}

/** Where a name stands as seen from a number of its sentence. */
interface Between extends RelativePlace {
  readonly site: NumberSite;
  readonly name: Name;
  readonly kind: number;
}

function addMention(c: BenchmarkCase, { sentence, name }: Mention, sink: FeatureSink): void {
  const between: Between = { ...placeFrom(c.site, name), site: c.site, name, kind: valueId(name.kind) };
  const names = c.view.namesOf(sentence);
  addSide(between, names, sink);
  addWordsAround(between, sentence, sink);
  addNearness(between, sink);
  sink.add(T.zip, zipOf(c, name, between.side, between.numbers));
  addSentencePlace(between, sentence, sink);
  addRank(between, sentence, names, sink);
  addList(between, sentence, names, sink);
  const { subject } = c.site;
  if (name.first >= subject.first && name.end <= subject.end) sink.add(T.subject, between.kind);
}

/** Adds on which side of the number the name stands, and how many numbers and names part them. */
function addSide(
  { side, from, to, numbers, kind }: Between,
  names: readonly Name[],
  sink: FeatureSink,
): void {
  const parting = names.filter((n) => n.first >= from && n.end <= to && isPlausible(n)).length;
  sink.add(T.kinds, kind, valueId(side));
  sink.add(T.side, valueId(`${side} ${Math.min(numbers, 4)}`), kind);
  sink.add(T.sideNames, valueId(`${side} ${Math.min(numbers, 3)} numbers ${Math.min(parting, 3)} names`));
}

/** Adds the words before and behind the name, and those between it and the number where they are few. */
function addWordsAround(between: Between, sentence: ParsedSentence, sink: FeatureSink): void {
  const { name, isBehind, side, from, to, numbers } = between;
  sink.add(T.before, word(sentence, name.first - 1), valueId(`${side} ${Math.min(numbers, 2)}`));
  sink.add(T.before2, word(sentence, name.first - 1), word(sentence, name.first - 2));
  sink.add(T.behind, word(sentence, name.end), valueId(side));
  sink.add(T.behind2, word(sentence, name.end), word(sentence, name.end + 1));
  if (to - from <= 3)
    sink.add(
      isBehind ? T.gap : T.gapLeft,
      word(sentence, from),
      to - from > 1 ? word(sentence, to - 1) : countId(to - from),
    );
}

/** Adds how far off the name is, and whether it shares clause and brackets with the number. */
function addNearness(between: Between, sink: FeatureSink): void {
  const { site, side, from, to, numbers, isSameClause, isSameBracket } = between;
  sink.add(T.distance, valueId(side), countId(Math.min(12, Math.floor((to - from) / 3))));
  sink.add(T.clause, isSameClause ? YES : NO, valueId(`${side} ${Math.min(numbers, 2)}`));
  sink.add(T.bracket, isSameBracket ? YES : NO, valueId(`${side} ${site.bracket === -1 ? 'out' : 'in'}`));
}

/** Adds where in its sentence the name stands. */
function addSentencePlace(between: Between, sentence: ParsedSentence, sink: FeatureSink): void {
  const { site, name, isBehind, kind } = between;
  sink.add(T.context, word(sentence, name.first - 1), word(sentence, name.end));
  if (name.first - sentence.first <= 2)
    sink.add(T.opening, word(sentence, sentence.first), word(sentence, name.end));
  const last = sentence.numbers[site.index - 1];
  if (!isBehind) sink.add(T.between, last === undefined ? NONE : name.first >= last.end ? YES : NO, kind);
}

/** Adds which of the sentence's benchmarks the name is, beside which of its numbers the number is. */
function addRank(
  { site, name }: Between,
  sentence: ParsedSentence,
  names: readonly Name[],
  sink: FeatureSink,
): void {
  const benchmarks = names.filter((n) => n.kind === 'benchmark');
  const [ofNames, ofNumbers] = [Math.min(benchmarks.length, 4), Math.min(sentence.numbers.length, 5)];
  sink.add(
    T.rankHere,
    countId(benchmarks.indexOf(name) + 1),
    valueId(`${ofNames} of them, number ${Math.min(site.index, 4)} of ${ofNumbers}`),
  );
}

/** Adds the words on both sides of the list that the name stands in. */
function addList(
  { name, side }: Between,
  sentence: ParsedSentence,
  names: readonly Name[],
  sink: FeatureSink,
): void {
  const list = findNameLists(sentence, names).find((l) => l.includes(name)) ?? [name];
  const [head, tail] = [list[0] as Name, list.at(-1) as Name];
  const size = valueId(`${side} ${Math.min(list.length, 3)}`);
  sink.add(T.listHead, word(sentence, head.first - 1), size);
  sink.add(T.headBehind, stem(sentence, tail.end), size);
}

/** Whether the name has the place in its list that the number has in its own. */
function zipOf({ site, view }: BenchmarkCase, name: Name, side: string, numbers: number): number {
  const lists = findNameLists(site.sentence, view.namesOf(site.sentence));
  const list = lists.find((l) => l.includes(name)) ?? [name];
  const size = site.group.isPair ? 1 : site.group.members.length;
  if (size === 1)
    return valueId(`one number, ${Math.min(list.length, 4)} names, ${side} ${Math.min(numbers, 2)}`);
  if (list.length !== size) return valueId(`${list.length === 1 ? 'one name' : 'other count'} ${side}`);
  return valueId(list.indexOf(name) === site.place ? `match ${side}` : `mismatch ${side}`);
}

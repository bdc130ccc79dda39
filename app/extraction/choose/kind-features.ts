import { firedMasks, firedRules } from '../match/fire.ts';
import type { DocumentView } from '../candidates/document-view.ts';
import type { Token } from '../text/token.ts';
import { type NumberSite, tagAt, type TokenRange } from '../syntax/number-site.ts';
import type { ParsedSentence } from '../syntax/parsed-sentence.ts';
import { stemIdAt as stemAt, wordIdAt as wordAt } from './words-at.ts';
import { countId, type FeatureSink, NO, NONE, template, valueId, YES } from './template.ts';

const T = {
  bias: template('always'),
  left: [1, 2, 3, 4, 5].map((n) => template(`word ${n} before`)),
  right: [1, 2, 3, 4, 5].map((n) => template(`word ${n} behind`)),
  leftPair: template('two words before'),
  rightPair: template('two words behind'),
  around: template('word before and behind'),
  link: template('link word'),
  linkPair: template('link word and the word before it'),
  linkUnit: template('link word and unit'),
  unit: template('unit'),
  unitRight: template('unit and word behind'),
  unitHead: template('unit and head behind'),
  shape: template('shape of the number'),
  shapeLink: template('shape and link word'),
  shapeHead: template('shape and head behind'),
  sign: template('sign'),
  hedge: template('hedge'),
  size: template('size of the number'),
  rightHead: template('head of the phrase behind'),
  rightWord: template('word of the phrase behind'),
  leftHead: template('head of the phrase before'),
  leftWord: template('word of the phrase before'),
  verb: template('verb'),
  verbLink: template('verb and link word'),
  verbUnit: template('verb and unit'),
  verbHead: template('verb and head behind'),
  verbSide: template('side of the verb'),
  subject: template('word of the subject'),
  bag: template('word within eight before'),
  bagBehind: template('word within eight behind'),
  sentence: template('word of the sentence', 4),
  classes: template('class of a word before'),
  classesBehind: template('class of a word behind'),
  inName: template('within a name'),
  bracket: template('within brackets, behind'),
  bracketOpens: template('opens its bracket'),
  bracketUnit: template('within brackets, with unit'),
  beforeBracket: template('word before the bracket'),
  list: template('place in a list'),
  pair: template('start or end of a pair'),
  position: template('place of the sentence'),
  numbers: template('numbers in the sentence'),
  benchmarkHere: template('sentence names a benchmark'),
  mask: template('mask'),
  rule: template('rule'),
  ruleUnit: template('rule and unit'),
  rulePair: template('two rules'),
  fired: template('first rule and first mask'),
  opener: template('first word of the sentence'),
  title: template('word of the title', 6),
  previousUnit: template('unit of the number before'),
  nextUnit: template('unit of the number behind'),
  nextLink: template('words up to the next number'),
  carried: template('kind of the number before'),
  carriedLink: template('kind of the number before and link word'),
  carriedGap: template('kind of the number before and words between'),
  carried2: template('kinds of two numbers before'),
};

/** The kinds of the numbers before in the sentence, nearest last. */
export type KindHistory = readonly string[];

/** The features of whether a number is a result, and which kind of one. */
export function addKindFeatures(
  doc: DocumentView,
  site: NumberSite,
  history: KindHistory,
  sink: FeatureSink,
): void {
  const unit = unitId(site);
  const shape = shapeId(site);
  addWindow(site, unit, sink);
  addNumber(site, unit, shape, sink);
  addLink(site, unit, shape, sink);
  addPhrases(site, unit, shape, sink);
  addVerb(site, unit, sink);
  addBags(site, sink);
  addPlace(doc, site, unit, sink);
  addNeighbours(site, sink);
  addHistory(site, history, sink);
}

const UNITS = new Map<string | null, number>();

/** The unit, those of one kind as one: every `of N` is `of`. */
export function unitId({ number }: NumberSite): number {
  return unitTextId(number.unit);
}

export function unitTextId(unit: string | null): number {
  const text = unit === null ? 'bare' : unit.startsWith('of ') ? 'of' : unit.toLowerCase();
  let id = UNITS.get(text);
  if (id === undefined && UNITS.size < 500) UNITS.set(text, (id = valueId(`unit:${text}`)));
  return id ?? NONE;
}

/** What the numeral looks like: decimals, whole and how large, a year. */
export function shapeId({ number }: NumberSite): number {
  const size = Math.abs(number.value);
  const kind =
    number.decimals > 0
      ? size < 1
        ? 'fraction'
        : `decimals${Math.min(number.decimals, 3)}`
      : size >= 1900 && size < 2100
        ? 'year'
        : size < 10
          ? 'digit'
          : size <= 100
            ? 'hundred'
            : 'large';
  return valueId(`${kind}${number.low === null ? '' : ' range'}`);
}

function addWindow({ sentence, number, group, place }: NumberSite, unit: number, sink: FeatureSink): void {
  const left = number.first - 1;
  const right = number.end;
  for (let n = 0; n < 5; n++) {
    sink.add(T.left[n]!, wordAt(sentence, left - n));
    sink.add(T.right[n]!, wordAt(sentence, right + n));
  }
  sink.add(T.leftPair, wordAt(sentence, left), wordAt(sentence, left - 1));
  sink.add(T.rightPair, wordAt(sentence, right), wordAt(sentence, right + 1));
  sink.add(T.around, wordAt(sentence, left), wordAt(sentence, right));
  sink.add(T.unitRight, unit, wordAt(sentence, right));
  sink.add(T.list, countId(place), countId(group.members.length));
}

function addNumber(
  { number, group, place }: NumberSite,
  unit: number,
  shape: number,
  sink: FeatureSink,
): void {
  sink.add(T.bias, YES);
  sink.add(T.unit, unit);
  sink.add(T.shape, shape, unit);
  sink.add(T.sign, number.sign === null ? NONE : number.sign === '+' ? YES : NO, unit);
  sink.add(T.hedge, number.qualifier === null ? NONE : valueId(number.qualifier), unit);
  sink.add(T.size, countId(Math.round(Math.log10(Math.abs(number.value) + 1e-6)) + 4), unit);
  if (group.isPair) sink.add(T.pair, countId(place), unit);
}

function addLink({ sentence, link }: NumberSite, unit: number, shape: number, sink: FeatureSink): void {
  const word = wordAt(sentence, link);
  sink.add(T.link, word);
  sink.add(T.link, stemAt(sentence, link));
  sink.add(T.linkPair, stemAt(sentence, link), stemAt(sentence, link - 1));
  sink.add(T.linkUnit, word, unit);
  sink.add(T.shapeLink, shape, word);
}

function addPhrases(
  { sentence, right, left }: NumberSite,
  unit: number,
  shape: number,
  sink: FeatureSink,
): void {
  const head = right.end > right.first ? stemAt(sentence, right.end - 1) : NONE;
  sink.add(T.rightHead, head);
  sink.add(T.unitHead, unit, head);
  sink.add(T.shapeHead, shape, head);
  addWords(T.rightWord, sentence, right, sink);
  if (left.end > left.first) sink.add(T.leftHead, stemAt(sentence, left.end - 1), unit);
  addWords(T.leftWord, sentence, left, sink);
}

function addWords(kind: typeof T.bag, sentence: ParsedSentence, range: TokenRange, sink: FeatureSink): void {
  for (let i = range.first; i < range.end; i++) sink.add(kind, stemAt(sentence, i));
}

function addVerb(site: NumberSite, unit: number, sink: FeatureSink): void {
  const { sentence, verb, link, right, number } = site;
  const stem = stemAt(sentence, verb);
  sink.add(T.verb, stem);
  sink.add(T.verbLink, stem, wordAt(sentence, link));
  sink.add(T.verbUnit, stem, unit);
  sink.add(T.verbHead, stem, right.end > right.first ? stemAt(sentence, right.end - 1) : NONE);
  sink.add(T.verbSide, verb === -1 ? NONE : verb < number.first ? YES : NO, unit);
  addWords(T.subject, sentence, site.subject, sink);
}

function addBags({ sentence, number }: NumberSite, sink: FeatureSink): void {
  for (let n = 1; n <= 8; n++) {
    sink.add(T.bag, stemAt(sentence, number.first - n));
    sink.add(T.bagBehind, stemAt(sentence, number.end - 1 + n));
    if (n > 4) continue;
    addClasses(T.classes, sentence, number.first - n, n, sink);
    addClasses(T.classesBehind, sentence, number.end - 1 + n, n, sink);
  }
  for (let i = 0; i < sentence.stems.length; i++) sink.add(T.sentence, sentence.stems[i] as number);
}

function addClasses(
  kind: typeof T.bag,
  sentence: ParsedSentence,
  at: number,
  n: number,
  sink: FeatureSink,
): void {
  if (at < sentence.first || at >= sentence.end) return;
  sink.add(kind, countId(n), countId(tagAt(sentence, at)));
  let { classes } = sentence.tokens[at] as Token;
  for (let bit = 0; classes !== 0; bit++, classes >>>= 1)
    if ((classes & 1) !== 0) sink.add(kind, countId(n), bitId(bit));
}

const BITS = Array.from({ length: 32 }, (_, n) => valueId(`class ${n}`));
const bitId = (bit: number): number => BITS[bit] as number;

function addPlace(doc: DocumentView, site: NumberSite, unit: number, sink: FeatureSink): void {
  const { sentence, number, bracket } = site;
  sink.add(T.inName, doc.nameAround(sentence, number) ? YES : NO);
  if (bracket !== -1) {
    sink.add(T.bracket, wordAt(sentence, number.end));
    sink.add(T.bracketUnit, unit, number.first === bracket + 1 ? YES : NO);
    sink.add(T.beforeBracket, wordAt(sentence, bracket - 1), number.first === bracket + 1 ? YES : NO);
  }
  const last = doc.sentences.length - 1 - sentence.index;
  sink.add(T.position, countId(sentence.index === 0 ? 0 : last < 2 ? 12 - last : 5), unit);
  sink.add(T.numbers, countId(sentence.numbers.length));
  sink.add(T.benchmarkHere, doc.namesOf(sentence).some((name) => name.kind === 'benchmark') ? YES : NO, unit);
  sink.add(T.opener, wordAt(sentence, sentence.first), wordAt(sentence, sentence.first + 1));
  addPatterns(site, unit, sink);
  for (const stem of doc.titleStems) sink.add(T.title, stem);
}

/** Which rules and masks hold at the number, alone and together. */
function addPatterns(site: NumberSite, unit: number, sink: FeatureSink): void {
  const rules = firedRules(site);
  const masks = firedMasks(site);
  for (const { name } of masks) sink.add(T.mask, valueId(name));
  rules.forEach(({ name }, k) => {
    sink.add(T.rule, valueId(name));
    sink.add(T.ruleUnit, valueId(name), unit);
    for (const other of rules.slice(k + 1)) sink.add(T.rulePair, valueId(name), valueId(other.name));
  });
  const first = rules[0] ? valueId(rules[0].name) : NONE;
  sink.add(T.fired, first, masks[0] ? valueId(masks[0].name) : NONE);
}

function addNeighbours({ sentence, index, number }: NumberSite, sink: FeatureSink): void {
  const before = sentence.numbers[index - 1];
  const behind = sentence.numbers[index + 1];
  sink.add(T.previousUnit, before ? unitTextId(before.unit) : NONE, unitTextId(number.unit));
  sink.add(T.nextUnit, behind ? unitTextId(behind.unit) : NONE, unitTextId(number.unit));
  if (behind && behind.first - number.end <= 2)
    sink.add(T.nextLink, wordAt(sentence, number.end), wordAt(sentence, number.end + 1));
}

function addHistory(site: NumberSite, history: KindHistory, sink: FeatureSink): void {
  const { sentence, number, index } = site;
  const last = history.at(-1);
  const kind = valueId(`before: ${last ?? 'first'}`);
  sink.add(T.carried, kind, unitId(site));
  if (last === undefined) return;
  const before = sentence.numbers[index - 1]!;
  const isSameUnit = before.unit === number.unit;
  sink.add(
    T.carried,
    kind,
    valueId(
      `${isSameUnit ? 'same' : 'other'} unit ${site.place > 0 ? 'mate' : 'head'} ${site.group.isPair ? 'pair' : ''}`,
    ),
  );
  sink.add(T.carriedLink, kind, wordAt(sentence, site.link));
  sink.add(T.carriedLink, kind, stemAt(sentence, site.verb));
  const gap = number.first - before.end;
  sink.add(T.carriedGap, kind, valueId(`${Math.min(gap, 12)} ${isSameUnit}`));
  sink.add(T.carriedGap, kind, wordAt(sentence, number.first - 1));
  const isOneClause =
    sentence.clauses[before.first - sentence.first] === sentence.clauses[number.first - sentence.first];
  const isOneVerb =
    isOneClause &&
    !sentence.tags.slice(before.end - sentence.first, number.first - sentence.first).includes(2);
  sink.add(
    T.carriedGap,
    kind,
    valueId(
      `${isOneClause ? 'one clause' : 'other clause'} ${isOneVerb ? 'one verb' : 'other verb'} ${isSameUnit ? 'same' : 'other'} unit`,
    ),
  );
  sink.add(T.carried2, kind, valueId(`second: ${history.at(-2) ?? 'first'} ${isSameUnit}`));
}

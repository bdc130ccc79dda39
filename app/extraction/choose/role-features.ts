import { W } from '../lexicon/word-classes.ts';
import { describeOwnNames } from '../names/own-names.ts';
import type { NumberSite } from '../syntax/number-site.ts';
import type { Token } from '../text/token.ts';
import { unitId } from './kind-features.ts';
import { stemIdAt as stem, wordIdAt as word } from './words-at.ts';
import { countId, type FeatureSink, NO, NONE, template, valueId, YES } from './template.ts';
import type { OwnerCase } from './owner-case.ts';

/** Features of this kind are many and alike: their weights are held back more. */
const CAUTION = 2;

/** A kind of feature that speaks for or against a comparator, whichever it is. */
const about = (name: string, caution = 1) => template(`comparator, ${name}`, caution * CAUTION);

const T = {
  bias: about('kind of claim'),
  unit: about('unit'),
  subject: about('word of the subject'),
  subjectKind: about('names of the subject'),
  verb: about('verb'),
  verbLink: about('verb and link word'),
  link: about('link word'),
  linkPair: about('link word and the word before it'),
  pair: about('start or end of a pair'),
  left: [1, 2, 3, 4].map((n) => about(`word ${n} before`)),
  right: [1, 2, 3, 4].map((n) => about(`word ${n} behind`)),
  rightPair: about('two words behind'),
  bag: about('word within ten before'),
  bagBehind: about('word within ten behind'),
  versus: about('behind a word of comparison'),
  versusBehind: about('before a word of comparison'),
  nearLeft: about('nearest name before'),
  nearRight: about('nearest name behind'),
  ours: about('sentence says ours'),
  opener: about('first word of the sentence'),
  own: about('own names'),
  carried: about('role of the number before'),
  earlier: about('role in the sentence before'),
  clause: about('word of the clause', 2),
  bracket: about('word before the bracket'),
  index: about('which number'),
  ownBefore: about('own name before in the sentence'),
  benchmark: about('benchmark'),
  metric: about('head of the metric'),
  attached: about('name it is attached to'),
  attachedRight: about('name behind it is attached to'),
  since: about('last comparison before'),
  evaluates: about('kind of paper'),
};

/** The features of a number's being somebody else's, whoever that is; what speaks against it speaks for the paper's own. */
export function addRoleFeatures(c: OwnerCase, sink: FeatureSink): void {
  addNumber(c, sink);
  addWords(c, sink);
  addSides(c.site, sink);
  addNames(c, sink);
  addMeasured(c, sink);
  addAttached(c, sink);
  addPaper(c, sink);
  addHistory(c, sink);
}

function addNumber({ site, kind: named }: OwnerCase, sink: FeatureSink): void {
  const { sentence, number } = site;
  const kind = valueId(named);
  sink.add(T.bias, kind);
  sink.add(T.unit, unitId(site), kind);
  sink.add(T.pair, site.group.isPair ? countId(site.place) : NONE, kind);
  sink.add(T.verb, stem(sentence, site.verb), kind);
  sink.add(T.verbLink, stem(sentence, site.verb), word(sentence, site.link));
  sink.add(T.link, word(sentence, site.link), kind);
  sink.add(T.linkPair, word(sentence, site.link), stem(sentence, site.link - 1));
  for (let n = 0; n < 4; n++) {
    sink.add(T.left[n]!, word(sentence, number.first - 1 - n), kind);
    sink.add(T.right[n]!, word(sentence, number.end + n), kind);
  }
  sink.add(T.rightPair, word(sentence, number.end), word(sentence, number.end + 1));
}

function addWords({ site, kind: named }: OwnerCase, sink: FeatureSink): void {
  const { sentence, number } = site;
  const kind = valueId(named);
  for (let n = 1; n <= 10; n++) {
    sink.add(T.bag, stem(sentence, number.first - n), kind);
    sink.add(T.bagBehind, stem(sentence, number.end - 1 + n), kind);
  }
  for (let i = site.subject.first; i < site.subject.end; i++) sink.add(T.subject, stem(sentence, i));
  const clause = sentence.clauses[number.first - sentence.first];
  sentence.stems.forEach((s, i) => {
    if (sentence.clauses[i] === clause) sink.add(T.clause, s);
  });
  sink.add(T.opener, word(sentence, sentence.first), word(sentence, sentence.first + 1));
  if (site.bracket !== -1) sink.add(T.bracket, word(sentence, site.bracket - 1));
  sink.add(T.index, countId(site.index), countId(sentence.numbers.length));
}

function addPaper({ view, site, kind }: OwnerCase, sink: FeatureSink): void {
  const { own } = view.doc;
  const { sentence } = site;
  const odds = oddsId(view.evaluates);
  sink.add(T.evaluates, odds, valueId(kind));
  sink.add(T.evaluates, odds, valueId(own.method === null ? 'nameless' : 'named'));
  sink.add(T.evaluates, odds, word(sentence, sentence.first));
  sink.add(T.evaluates, odds, stem(sentence, site.verb));
  const first = view.namesOf(sentence).find((name) => name.kind !== 'benchmark');
  sink.add(T.evaluates, odds, valueId(`first name ${first?.kind ?? 'none'}`));
  sink.add(T.own, valueId(describeOwnNames(own)), valueId(kind));
}

/** Half steps of the log odds, those far from even as one. */
function oddsId(odds: number): number {
  return valueId(`odds ${Math.max(-8, Math.min(6, Math.round(odds * 2)))}`);
}

function addHistory({ site, kind, before, earlier }: OwnerCase, sink: FeatureSink): void {
  const { sentence, number } = site;
  const gap = site.index > 0 ? number.first - (sentence.numbers[site.index - 1]?.end ?? 0) : 99;
  const past = before === undefined ? NONE : valueId(before.role);
  sink.add(T.carried, past, gap <= 3 ? word(sentence, number.first - 1) : valueId('far'));
  sink.add(T.carried, past, valueId(`${kind} ${site.place > 0 ? 'mate' : 'head'}`));
  sink.add(T.carried, past, word(sentence, site.link));
  sink.add(T.earlier, earlier === undefined ? NONE : valueId(earlier.role), valueId(before?.role ?? 'first'));
}

function addMeasured({ view, site, kind, benchmark, metric }: OwnerCase, sink: FeatureSink): void {
  const { own } = view.doc;
  const whose =
    benchmark === null ? 'none' : benchmark.isOwn ? 'own' : benchmark.isRegistered ? 'known' : 'other';
  sink.add(
    T.benchmark,
    valueId(whose),
    valueId(`${own.isBenchmarkPaper ? 'benchmark paper' : 'other paper'} ${kind}`),
  );
  sink.add(T.benchmark, valueId(whose), own.method === null ? NO : YES);
  const head = metric === null ? NONE : stem(metric.sentence, metric.range.end - 1);
  sink.add(T.metric, head, valueId(kind));
  const isHere = metric !== null && metric.sentence === site.sentence;
  sink.add(
    T.metric,
    valueId(isHere ? (metric.range.first > site.number.first ? 'behind' : 'before') : 'elsewhere'),
    valueId(kind),
  );
}

/** The nearest names with no other number between, by the words between. */
function addAttached({ site, view }: OwnerCase, sink: FeatureSink): void {
  const { sentence, number, index } = site;
  const names = view.namesOf(sentence).filter((n) => n.kind !== 'benchmark');
  const from = sentence.numbers[index - 1]?.end ?? sentence.first;
  const to = sentence.numbers[index + 1]?.first ?? sentence.end;
  const left = names.filter((n) => n.first >= from && n.end <= number.first).at(-1);
  const right = names.find((n) => n.first >= number.end && n.end <= to);
  if (left) {
    const kind = valueId(left.kind);
    sink.add(T.attached, kind, stem(sentence, left.end));
    sink.add(T.attached, kind, valueId('and before'));
    sink.add(T.attached, stem(sentence, left.first - 1), kind);
  } else sink.add(T.attached, NONE, index === 0 ? YES : NO);
  if (right) {
    const kind = valueId(right.kind);
    sink.add(T.attachedRight, kind, word(sentence, right.first - 1));
    sink.add(T.attachedRight, kind, countId(right.first - number.end));
    sink.add(T.attachedRight, kind, word(sentence, right.end));
  } else sink.add(T.attachedRight, NONE, valueId(left?.kind ?? 'none'));
  let versus = -1;
  for (let i = sentence.first; i < number.first; i++)
    if (VERSUS.test((sentence.tokens[i] as Token).lower)) versus = i;
  if (versus === -1) return sink.add(T.since, NONE);
  const between = sentence.numbers.filter((n) => n.first > versus && n.first < number.first).length;
  sink.add(T.since, word(sentence, versus), countId(Math.min(between, 3)));
  const isOneClause =
    sentence.clauses[versus - sentence.first] === sentence.clauses[number.first - sentence.first];
  const isOneBracket =
    sentence.inside[versus - sentence.first] === sentence.inside[number.first - sentence.first];
  sink.add(T.since, valueId(`${isOneClause} ${isOneBracket}`), countId(Math.min(between, 3)));
}

const VERSUS = /^(?:than|over|vs|versus|compared|against|from|while|whereas|baseline|baselines)$/;

function addSides({ sentence, number }: NumberSite, sink: FeatureSink): void {
  for (let i = number.first - 1; i >= sentence.first && i > number.first - 14; i--) {
    const token = sentence.tokens[i] as Token;
    if (token.kind === 'number') break;
    if (VERSUS.test(token.lower))
      sink.add(T.versus, word(sentence, i), countId(Math.floor((number.first - i) / 3)));
  }
  for (let i = number.end; i < sentence.end && i < number.end + 8; i++) {
    const token = sentence.tokens[i] as Token;
    if (token.kind === 'number') break;
    if (VERSUS.test(token.lower))
      sink.add(T.versusBehind, word(sentence, i), countId(Math.floor((i - number.end) / 3)));
  }
}

function addNames({ site, view, kind }: OwnerCase, sink: FeatureSink): void {
  const { sentence, number } = site;
  const names = view.namesOf(sentence).filter((n) => n.kind !== 'benchmark');
  const left = names.filter((n) => n.end <= number.first).at(-1);
  const right = names.find((n) => n.first >= number.end);
  sink.add(
    T.nearLeft,
    left ? valueId(left.kind) : NONE,
    left ? countId(Math.floor((number.first - left.end) / 3)) : NONE,
  );
  sink.add(
    T.nearRight,
    right ? valueId(right.kind) : NONE,
    right ? countId(Math.floor((right.first - number.end) / 3)) : NONE,
  );
  sink.add(T.nearLeft, left ? valueId(left.kind) : NONE, word(sentence, site.link));
  const inSubject = names.filter((n) => n.first >= site.subject.first && n.end <= site.subject.end);
  sink.add(T.subjectKind, inSubject[0] ? valueId(inSubject[0].kind) : NONE, valueId(kind));
  const isOwnBefore = names.some((n) => n.kind === 'own' && n.end <= number.first);
  sink.add(T.ownBefore, isOwnBefore ? YES : NO, names.some((n) => n.kind === 'model') ? YES : NO);
  const says = sentence.tokens.slice(sentence.first, sentence.end).some((t) => (t.classes & W.own) !== 0);
  sink.add(T.ours, says ? YES : NO, isOwnBefore ? YES : NO);
}

import type { DocumentView } from '../candidates/document-view.ts';
import { W } from '../lexicon/word-classes.ts';
import type { NumberSite } from '../syntax/number-site.ts';
import type { ParsedSentence } from '../syntax/parsed-sentence.ts';
import type { Token } from '../text/token.ts';
import { unitId } from './kind-features.ts';
import { stemIdAt as stem, wordIdAt as word } from './words-at.ts';
import { countId, type FeatureSink, NO, NONE, template, valueId, YES } from './template.ts';

const T = {
  bias: template('kind of claim'),
  unit: template('unit'),
  subject: template('word of the subject'),
  subjectKind: template('names of the subject'),
  verb: template('verb'),
  verbLink: template('verb and link word'),
  link: template('link word'),
  linkPair: template('link word and the word before it'),
  pair: template('start or end of a pair'),
  left: [1, 2, 3, 4].map((n) => template(`word ${n} before`)),
  right: [1, 2, 3, 4].map((n) => template(`word ${n} behind`)),
  rightPair: template('two words behind'),
  bag: template('word within ten before'),
  bagBehind: template('word within ten behind'),
  versus: template('behind a word of comparison'),
  versusBehind: template('before a word of comparison'),
  nearLeft: template('nearest name before'),
  nearRight: template('nearest name behind'),
  sentence: template('word of the sentence', 3),
  ours: template('sentence says ours'),
  opener: template('first word of the sentence'),
  title: template('word of the title', 3),
  abstract: template('word of the abstract', 6),
  own: template('own names'),
  carried: template('role of the number before'),
  earlier: template('role in the sentence before'),
  clause: template('word of the clause', 2),
  bracket: template('word before the bracket'),
  index: template('which number'),
  ownBefore: template('own name before in the sentence'),
  paper: template('what the authors do', 3),
  paperObject: template('what the authors do, and to what', 2),
};

/** What is known of a number when it is asked whose it is. */
export interface RoleCase {
  readonly view: DocumentView;
  readonly site: NumberSite;
  readonly kind: 'score' | 'gain';
  readonly before: string | undefined;
  readonly earlier: string | undefined;
}

/** The features of whether a number is the paper's own or somebody else's. */
export function addRoleFeatures(c: RoleCase, sink: FeatureSink): void {
  addNumber(c, sink);
  addWords(c, sink);
  addSides(c.site, sink);
  addNames(c, sink);
  addPaper(c, sink);
  addHistory(c, sink);
}

function addNumber({ site, kind: named }: RoleCase, sink: FeatureSink): void {
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

function addWords({ site, kind: named }: RoleCase, sink: FeatureSink): void {
  const { sentence, number } = site;
  const kind = valueId(named);
  for (let n = 1; n <= 10; n++) {
    sink.add(T.bag, stem(sentence, number.first - n), kind);
    sink.add(T.bagBehind, stem(sentence, number.end - 1 + n), kind);
  }
  for (let i = site.subject.first; i < site.subject.end; i++) sink.add(T.subject, stem(sentence, i));
  for (const s of sentence.stems) sink.add(T.sentence, s);
  const clause = sentence.clauses[number.first - sentence.first];
  sentence.stems.forEach((s, i) => {
    if (sentence.clauses[i] === clause) sink.add(T.clause, s);
  });
  sink.add(T.opener, word(sentence, sentence.first), word(sentence, sentence.first + 1));
  if (site.bracket !== -1) sink.add(T.bracket, word(sentence, site.bracket - 1));
  sink.add(T.index, countId(site.index), countId(sentence.numbers.length));
}

function addPaper({ view, kind }: RoleCase, sink: FeatureSink): void {
  for (const s of view.titleStems) sink.add(T.title, s);
  for (const s of view.contentStems) sink.add(T.abstract, s);
  for (const { verb, object } of view.deeds) {
    sink.add(T.paper, verb);
    if (object !== 0) sink.add(T.paperObject, verb, object);
  }
  const { own } = view.doc;
  const names = [
    own.method && 'method',
    own.benchmark && 'benchmark',
    own.isBenchmarkPaper && 'benchmark paper',
  ];
  sink.add(T.own, valueId(names.map((name) => name || '').join(' ')), valueId(kind));
}

function addHistory({ site, kind, before, earlier }: RoleCase, sink: FeatureSink): void {
  const { sentence, number } = site;
  const gap = site.index > 0 ? number.first - (sentence.numbers[site.index - 1]?.end ?? 0) : 99;
  const past = before === undefined ? NONE : valueId(before);
  sink.add(T.carried, past, gap <= 3 ? word(sentence, number.first - 1) : valueId('far'));
  sink.add(T.carried, past, valueId(`${kind} ${site.place > 0 ? 'mate' : 'head'}`));
  sink.add(T.carried, past, word(sentence, site.link));
  sink.add(T.earlier, earlier === undefined ? NONE : valueId(earlier), valueId(before ?? 'first'));
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

function addNames({ site, view, kind }: RoleCase, sink: FeatureSink): void {
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

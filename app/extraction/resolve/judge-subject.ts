import type { Role } from '../claim.ts';
import type { Reading, TokenRange } from '../frames/frame.ts';
import { type Site, token, word } from '../frames/site.ts';
import { W } from '../lexicon/word-classes.ts';
import type { Name } from '../names/name.ts';
import { hasStrongShape, isMetricWord } from '../names/name-runs.ts';
import { is } from '../text/token.ts';
import { isTrainingData } from './training-data.ts';
import { plainPhrase } from './phrase.ts';

/** Whose number it is, as the subject of its clause says. */
export interface Subject {
  readonly role: Role;
  readonly method: string | null;
}

const OWN_WORD = /^(?:our|ours|we|it|its|this|these|they|proposed|ourselves|us)$/;
const EVIDENCE =
  /^(?:experiments?|results?|evaluations?|analys[ie]s|stud(?:y|ies)|findings|tests|ablations?|evidence|comparisons?|assessments?|simulations?|validation|benchmarking|experimentation)$/;
/** `state-of-the-art performance, achieving …`: praise of a result, which names nobody else. */
const PRAISE = /^(?:state-of-the-art|sota|strong|competitive|superior|promising)$/;
const PLURAL_SYSTEMS =
  /^(?:models|llms|vlms|mllms|lvlms|slms|lrms|agents|systems|humans|methods|baselines|approaches|transformers|gpts?|annotators|detectors|lms|plms|participants|experts|clinicians|algorithms)$/;
/** `LLMs`, `AV-LLMs`: a kind of systems. */
const PLURAL_NAME = /(?:LL|VL|S?L|V)Ms$/;
const TAUGHT =
  /^(?:our|ours|fine-tuned|finetuned|trained|fine-tuning|finetuning|training|enhanced|equipped|tuned|proposed|augmented|distilled|guided|with|using|via|resulting)$/;

/** Judges the phrase that a number's clause speaks about: the paper's own system, somebody else's, or the evidence itself. */
export function judgeSubject(
  site: Site,
  reading: Reading,
  phrase: TokenRange | undefined,
  compared: ReadonlySet<Name>,
): Subject {
  const { own } = site.doc;
  const { isBenchmarkPaper } = own;
  if (!phrase) return isBenchmarkPaper ? { role: 'comparator', method: null } : ours(site, null);
  const names = site.names.filter((n) => n.first >= phrase.first && n.end <= phrase.end && !compared.has(n));
  const mine = names.find((n) => n.kind === 'own');
  if (mine) return { role: 'proposed', method: mine.text.replace(/['’]s$/, '') };
  const has = (pattern: RegExp): boolean => someWord(site, phrase, (at) => pattern.test(word(site, at)));
  const isOwnEvidence = EVIDENCE.test(word(site, headOf(site, phrase).end - 1));
  if (has(OWN_WORD) && isOwnEvidence)
    return isBenchmarkPaper ? { role: 'comparator', method: null } : ours(site, null);
  if (has(OWN_WORD)) return ours(site, phrase);
  const system = names.find((n) => n.kind === 'model') ?? names.find((n) => n.kind === 'other');
  const head = headOf(site, phrase);
  const isTaught = has(TAUGHT);
  const isOther = someWord(site, head, (at) => isForeignWord(site, at) && !isInside(names, at));
  if (isMeasure(site, phrase) && has(PRAISE)) return ours(site, null);
  const isTaughtHead = someWord(site, head, (at) => TAUGHT.test(word(site, at)));
  if (isOther && !isTaughtHead && !has(EVIDENCE))
    return { role: 'comparator', method: describe(site, phrase, system) };
  if (has(EVIDENCE) || (isMeasure(site, phrase) && !isNamed(site, phrase)))
    return isBenchmarkPaper ? { role: 'comparator', method: null } : ours(site, null);
  if (!isTaught && someWord(site, head, (at) => PLURAL_NAME.test(token(site, at)?.text ?? '')))
    return { role: 'comparator', method: exampleOf(site, phrase) ?? plainPhrase(site.doc, phrase) };
  if (system) return foreign(site, reading, phrase, system, isTaught);
  const isBestOfMany = isBenchmarkPaper && has(/^(?:best|top|highest|strongest|worst)-\w+$/);
  if (isBestOfMany) return { role: 'comparator', method: plainPhrase(site.doc, phrase) };
  const isOthersHere = isBenchmarkPaper && has(PLURAL_SYSTEMS) && !isTaught;
  if (isDefiniteSystem(site, phrase) && !isOthersHere) return ours(site, phrase);
  if (has(PLURAL_SYSTEMS) && !isTaught) return { role: 'comparator', method: plainPhrase(site.doc, phrase) };
  // `naive rewards degrade accuracy`: what makes things worse is not what the paper brings.
  const isHarm =
    is(token(site, reading.trigger), W.degrade) ||
    (own.method !== null &&
      is(token(site, phrase.first - 1), W.contrast) &&
      !/^(?:yet|but)$/.test(word(site, phrase.first - 1)));
  if (isBenchmarkPaper || isHarm) return { role: 'comparator', method: plainPhrase(site.doc, phrase) };
  return ours(site, phrase);
}

/** The paper's own system by its name, else by the words of the phrase where they name something, else `our method`. */
function ours(site: Site, phrase: TokenRange | null): Subject {
  const data = learnedFrom(site);
  const { own } = site.doc;
  if (data ?? own.method) return { role: 'proposed', method: data ?? own.method };
  if (!phrase) return { role: 'proposed', method: 'our method' };
  if (word(site, phrase.first) === 'we')
    return { role: 'proposed', method: tunedModel(site, phrase) ?? 'our method' };
  const at = ownWordAt(site, phrase);
  if (at !== -1 && at + 1 < phrase.end)
    return {
      role: 'proposed',
      method: plainPhrase(site.doc, { first: at, end: Math.min(phrase.end, at + 6) }),
    };
  return { role: 'proposed', method: isNamed(site, phrase) ? plainPhrase(site.doc, phrase) : 'our method' };
}

function foreign(site: Site, reading: Reading, phrase: TokenRange, system: Name, isTaught: boolean): Subject {
  const { own } = site.doc;
  const { isBenchmarkPaper } = own;
  if (isTaught && !isBenchmarkPaper)
    return own.method ? ours(site, null) : { role: 'proposed', method: system.text };
  if (isTaught) return { role: 'proposed', method: system.text };
  if (isBenchmarkPaper) return { role: 'comparator', method: describe(site, phrase, system) };
  if (reading.kind === 'score' && (system.kind === 'model' || own.method !== null))
    return { role: 'comparator', method: system.text };
  if (own.method === null) return { role: 'proposed', method: system.text };
  return { role: 'proposed', method: system.kind === 'model' ? own.method : system.text };
}

/** `we fine-tune YOLO11 …, achieving`: without a name of its own, the work goes by the model that it trained. */
function tunedModel(site: Site, phrase: TokenRange): string | null {
  for (let i = phrase.first; i < phrase.end; i++) {
    if (!/^(?:fine-?tun|train|adapt)/.test(word(site, i))) continue;
    const model = site.names.find((n) => n.first > i && n.first <= i + 2 && n.kind !== 'benchmark');
    if (model) return model.text;
  }
  return null;
}

/** A word of the phrase is shaped like a name. */
function isNamed(site: Site, phrase: TokenRange): boolean {
  return someWord(site, phrase, (i) => {
    const t = token(site, i);
    const isPlace = site.names.some((n) => n.kind === 'benchmark' && n.first <= i && i < n.end);
    return t !== undefined && t.kind === 'word' && hasStrongShape(t) && !isMetricWord(t) && !isPlace;
  });
}

/** `a model trained on HelpSteer2` in the paper that brings HelpSteer2: the data set stands for the system. */
function learnedFrom(site: Site): string | null {
  const data = site.names.find((n) => n.kind === 'benchmark' && isTrainingData(site, n));
  return data && data.text === site.doc.own.benchmark ? data.text : null;
}

/** `the framework`, `the resulting policy`: with the definite article and nothing else, the paper's own. */
function isDefiniteSystem(site: Site, phrase: TokenRange): boolean {
  const first = word(site, phrase.first);
  const before = word(site, phrase.first - 1);
  return (
    (first === 'the' || before === 'the') && someWord(site, phrase, (at) => is(token(site, at), W.systemNoun))
  );
}

/** `advanced AV-LLMs, such as X`: the example is whose number it is. */
function exampleOf(site: Site, phrase: TokenRange): string | null {
  const at = phrase.end;
  if (word(site, at) !== ',' || word(site, at + 1) !== 'such') return null;
  return site.names.find((n) => n.first === at + 3)?.text ?? null;
}

/** `prior` is somebody else's before a system or a work: `prior context` is not. */
function isForeignWord(site: Site, at: number): boolean {
  if (!is(token(site, at), W.other)) return false;
  if (word(site, at) !== 'prior') return true;
  return (
    is(token(site, at + 1), W.systemNoun | W.other) || /^(?:work|works|art|studies)$/.test(word(site, at + 1))
  );
}

/** The phrase without the prepositional phrases that follow its noun. */
function headOf(site: Site, phrase: TokenRange): TokenRange {
  for (let i = phrase.first + 1; i < phrase.end; i++)
    if (is(token(site, i), W.preposition) || word(site, i) === '(') return { first: phrase.first, end: i };
  return phrase;
}

/** `accuracy improves`, `the error rate falls`: the clause speaks about a measure, and the system is understood. */
function isMeasure(site: Site, phrase: TokenRange): boolean {
  const head = token(site, headOf(site, phrase).end - 1);
  return is(head, W.metric | W.efficiency | W.gainNoun) && !is(head, W.systemNoun);
}

function describe(site: Site, phrase: TokenRange, system: Name | undefined): string {
  return system ? system.text : plainPhrase(site.doc, phrase);
}

function ownWordAt(site: Site, phrase: TokenRange): number {
  for (let i = phrase.first; i < phrase.end; i++)
    if (/^(?:our|proposed|this|these)$/.test(word(site, i))) return i;
  return -1;
}

function someWord(site: Site, phrase: TokenRange, test: (at: number) => boolean): boolean {
  for (let i = phrase.first; i < phrase.end; i++) if (test(i)) return true;
  return false;
}

function isInside(names: readonly Name[], at: number): boolean {
  return names.some((n) => n.first <= at && at < n.end);
}

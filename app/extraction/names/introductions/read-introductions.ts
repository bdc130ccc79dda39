import { W } from '../../lexicon/word-classes.ts';
import { isModelName } from '../../registry/registry.ts';
import type { Sentence } from '../../text/sentences.ts';
import { is, type Token } from '../../text/token.ts';
import { matchBenchmark } from '../benchmark-index.ts';
import { findNameRuns, hasStrongShape, isMetricWord, type NameRun } from '../name-runs.ts';
import { BENCHMARK_NOUN, BENCHMARK_SHAPE, type Introduction } from './introduction.ts';
import { findLongForm } from './long-form.ts';

const NAMING_WORD = new Set('called named termed dubbed namely coined denoted titled abbreviated'.split(' '));
/** Behind these words of a proposal stands what it is for or made of, and no longer what it is. */
const PURPOSE = /^(?:for|on|using|with|in|to|from|against|between|towards?|based|of|by)$/;

/** Behind these a description of a name turns to what it was made with or is for. */
const ENDS_DESCRIPTION = /^(?:for|to|with|using|via|by|from|trained|on|in|\.)$/;
/** Data are built and collected; methods are proposed. */
const COLLECTED =
  /^(?:construct|build|built|curate|create|collect|release|compile|assemble|annotate)(?:e?[sd]|ed)?$/;
const NO_PART_OF_NAME_PHRASE =
  W.preposition | W.conjunction | W.auxiliary | W.relative | W.beat | W.reach | W.improve | W.reduce;

/** Reads the names that a sentence of the abstract brings in: proposed, named, spelled out, or set beside `our method`. */
export function readIntroductions(
  tokens: readonly Token[],
  sentence: Sentence,
  titleWords: ReadonlySet<string>,
): Introduction[] {
  const runs = findNameRuns(tokens, sentence);
  const found: Introduction[] = [];
  for (const [i, run] of runs.entries()) {
    if (isWithinLongForm(tokens, sentence, run, runs[i + 1])) continue;
    const introduction = readRun(tokens, sentence, run, titleWords);
    if (introduction) found.push(introduction);
  }
  return found;
}

/** True where a sentence behind the opening ones may still bring in a name. */
export function introducesSomething(tokens: readonly Token[], sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.end; i++) {
    const token = tokens[i] as Token;
    if (is(token, W.propose) || NAMING_WORD.has(token.lower) || token.lower === 'our') return true;
    if (i < sentence.first + 3 && token.lower === 'is') return true;
  }
  return false;
}

function readRun(
  tokens: readonly Token[],
  sentence: Sentence,
  run: NameRun,
  titleWords: ReadonlySet<string>,
): Introduction | undefined {
  const text = textOf(tokens, run);
  const isBracketed = tokens[run.first - 1]?.text === '(' && /^[),]$/.test(tokens[run.end]?.text ?? '');
  const longForm = isBracketed ? findLongForm(tokens, run.first - 1, text, sentence.first) : -1;
  const head = longForm === -1 ? run.first : longForm;
  const proposal = lastProposal(tokens, sentence, head);
  const isDirect = proposal !== -1 && isObjectOf(tokens, proposal, head);
  const isPassive = isProposedBehind(tokens, isBracketed ? run.end + 1 : run.end);
  const evidence = {
    named: isNamed(tokens, run.first),
    beside: standsBesideOurs(tokens, sentence, head),
    defined: isDefined(tokens, sentence, run),
    direct: isDirect && (!isBracketed || longForm !== -1 || head - proposal < 16),
    passive: isPassive,
    described: tokens[run.end]?.text === ',' && /^an?$/.test(tokens[run.end + 1]?.lower ?? ''),
    spelled: longForm !== -1 && isInTitle(tokens, longForm, run.first - 1, titleWords),
    opens: run.first === 0 && !isBracketed && /[a-z]s$/.test(tokens[run.end]?.lower ?? ''),
  };
  const weight =
    (evidence.named ? 4 : 0) +
    (evidence.beside ? 3 : 0) +
    (evidence.defined ? 2 : 0) +
    (evidence.direct ? (head - proposal <= 3 ? 4 : 3) : 0) +
    (evidence.passive ? 3 : 0) +
    (evidence.described ? 2 : 0) +
    (evidence.direct && longForm !== -1 ? 1 : 0) +
    (evidence.spelled ? 2 : 0) +
    (evidence.opens ? 1 : 0);
  if (weight === 0) return undefined;
  if (!evidence.named && !evidence.spelled && !hasNameShape(tokens, run)) return undefined;
  // `We present Quill-VL` in the paper that has the name in its title: a family of models that the registry knows by now.
  const isPresented =
    evidence.direct && head - proposal <= 2 && titleWords.has(text.toLowerCase().split('-')[0] ?? '');
  if (isKnownElsewhere(tokens, run, text, evidence.named || isPresented || longForm !== -1)) return undefined;
  if (/^\d+(?:\.\d+)?[BMK]$/.test(text)) return undefined;
  if (run.end - run.first === 1 && isMetricWord(tokens[run.first] as Token)) return undefined;
  return {
    text,
    longForm: longForm === -1 ? null : textOf(tokens, { first: longForm, end: run.first - 1 }),
    isBenchmark: isBenchmarkIntroduction(tokens, sentence, run, proposal, text),
    weight,
  };
}

/** `Reinforcement Learning via Self-Play (RLSP)`: the words that an acronym stands for are no names of their own. */
function isWithinLongForm(
  tokens: readonly Token[],
  sentence: Sentence,
  run: NameRun,
  next: NameRun | undefined,
): boolean {
  for (let bracket = run.end; bracket < Math.min(run.end + 6, sentence.end - 1); bracket++) {
    if (tokens[bracket]?.text !== '(') continue;
    const acronym = tokens[bracket + 1];
    if (!acronym || !next) return false;
    const first = findLongForm(tokens, bracket, acronym.text, sentence.first);
    return first !== -1 && first <= run.first;
  }
  return false;
}

function isNamed(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && /^["'“`(]$/.test((tokens[i] as Token).text)) i -= 1;
  const previous = tokens[i]?.lower ?? '';
  return (
    NAMING_WORD.has(previous) ||
    (/^(?:as|by|the)$/.test(previous) && NAMING_WORD.has(tokens[i - 1]?.lower ?? ''))
  );
}

/** `our approach, Heron, …`, `our proposed Heron`, `our new model Heron`. */
function standsBesideOurs(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  let i = at - 1;
  if (/^[,(]$/.test(tokens[i]?.text ?? '')) i -= 1;
  for (let steps = 0; i >= sentence.first && steps < 5; i--, steps++) {
    const token = tokens[i] as Token;
    if (/^(?:our|proposed)$/.test(token.lower))
      return steps > 0 || token.lower === 'our' || token.lower === 'proposed';
    if (token.kind !== 'word' || (is(token, NO_PART_OF_NAME_PHRASE) && !is(token, W.systemNoun)))
      return false;
  }
  return false;
}

/** `Heron is a …` at the beginning of a sentence. */
function isDefined(tokens: readonly Token[], sentence: Sentence, run: NameRun): boolean {
  return (
    run.first <= sentence.first + 1 &&
    tokens[run.end]?.lower === 'is' &&
    /^(?:a|an|the)$/.test(tokens[run.end + 1]?.lower ?? '')
  );
}

/** `X is proposed`, `X has been developed`. */
function isProposedBehind(tokens: readonly Token[], from: number): boolean {
  const noun = tokens[from];
  const at = is(noun, W.systemNoun | W.benchmarkHead) ? from + 1 : from;
  if (!/^(?:is|are|was|has|have)$/.test(tokens[at]?.lower ?? '')) return false;
  const verb = tokens[at + 1]?.lower === 'been' ? tokens[at + 2] : tokens[at + 1];
  return verb !== undefined && is(verb, W.propose) && verb.lower.endsWith('ed');
}

function lastProposal(tokens: readonly Token[], sentence: Sentence, before: number): number {
  for (let i = before - 1; i >= sentence.first; i--)
    if (is(tokens[i], W.propose) && hasAuthorSubject(tokens, sentence, i)) return i;
  return -1;
}

/** `we propose`, `this paper introduces`, `is proposed`: not `prior work proposed`. */
function hasAuthorSubject(tokens: readonly Token[], sentence: Sentence, verb: number): boolean {
  for (let i = verb - 1; i >= sentence.first && i >= verb - 12; i--)
    if (/^(?:we|paper|work|study|article|our|authors)$/.test((tokens[i] as Token).lower)) return true;
  if (verb === sentence.first) return true;
  const previous = (tokens[verb - 1] as Token).lower;
  return (previous === 'is' || previous === 'are') && (tokens[verb] as Token).lower.endsWith('ed');
}

/** Nothing between the proposal and the name turns to what it is for: `propose a reader for RAG` does not bring in RAG. */
function isObjectOf(tokens: readonly Token[], proposal: number, head: number): boolean {
  let depth = 0;
  // `propose to use X`: what is proposed is the use.
  if (tokens[proposal + 1]?.lower === 'to') return false;
  for (let i = proposal + 1; i < head; i++) {
    const token = tokens[i] as Token;
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (depth > 0) continue;
    if (token.text === ';' || token.text === ':' || is(token, W.relative)) return false;
    // `to propose Heron` and `a novel method of moments, Heron`: only what stands right at the name counts against it.
    if (
      PURPOSE.test(token.lower) &&
      !(i === proposal + 1 && token.lower === 'to') &&
      !reopens(tokens, i, head)
    )
      return false;
  }
  return true;
}

/** `a framework for coding, Heron`: a comma right before the name takes up the head noun again. */
function reopens(tokens: readonly Token[], from: number, head: number): boolean {
  const before = tokens[head - 1];
  return before?.text === ',' && head - from < 14 && !/^(?:and|or)$/.test(tokens[head]?.lower ?? '');
}

function isInTitle(
  tokens: readonly Token[],
  first: number,
  end: number,
  titleWords: ReadonlySet<string>,
): boolean {
  let shared = 0;
  for (let i = first; i < end; i++)
    for (const part of (tokens[i] as Token).lower.split('-')) if (titleWords.has(part)) shared += 1;
  return shared >= 2;
}

/** Capitals within a word, digits, or one capitalised word that ends its phrase: not `Vision Language Models`, not `Kronecker factored`. */
function hasNameShape(tokens: readonly Token[], run: NameRun): boolean {
  const words = tokens.slice(run.first, run.end);
  if (
    words.some((token) => /-(?:based|driven|level|aware|style|guided|like|factored|free)$/.test(token.lower))
  )
    return false;
  if (words.length === 1 && /(?:LL|V|L|S)Ms$/.test((words[0] as Token).text)) return false;
  if (words.some((token) => hasStrongShape(token))) return true;
  if (words.length === 1 && words[0]?.classes !== 0) return false;
  const next = tokens[run.end];
  const endsPhrase =
    !next || next.kind !== 'word' || is(next, ~0) || /[^s]s$/.test(next.lower) || NAMING_WORD.has(next.lower);
  return words.length === 1 && endsPhrase;
}

function isKnownElsewhere(
  tokens: readonly Token[],
  run: NameRun,
  text: string,
  isNamedHere: boolean,
): boolean {
  const known = matchBenchmark(tokens, run.first, run.end);
  if (known && known.end === run.end && !isNamedHere) return true;
  return isModelName(text) && !isNamedHere && !text.includes('-R');
}

/** `X, a benchmark for …`, `a data set called X`, `the X benchmark`, `X-Bench`. */
function isBenchmarkIntroduction(
  tokens: readonly Token[],
  sentence: Sentence,
  run: NameRun,
  proposal: number,
  text: string,
): boolean {
  if (/bench$|^bench/i.test(text.replace(/[^A-Za-z]/g, ''))) return true;
  if (BENCHMARK_SHAPE.test(text) && COLLECTED.test(tokens[proposal]?.lower ?? '')) return true;
  const next = tokens[run.end]?.lower ?? '';
  if (BENCHMARK_NOUN.test(next) || next === 'task') return true;
  if (systemNounNear(tokens, sentence, run, proposal)) return false;
  let at = run.end;
  if (tokens[at]?.text === '(') while (at < sentence.end && tokens[at]?.text !== ')') at += 1;
  for (let i = at; i < Math.min(at + 14, sentence.end); i++) {
    const token = tokens[i] as Token;
    if (BENCHMARK_NOUN.test(token.lower)) return true;
    if (is(token, W.relative) || ENDS_DESCRIPTION.test(token.lower)) break;
  }
  for (let i = run.first - 1; i > proposal && i >= run.first - 8 && proposal !== -1; i--)
    if (BENCHMARK_NOUN.test((tokens[i] as Token).lower)) return true;
  return false;
}

function systemNounNear(
  tokens: readonly Token[],
  sentence: Sentence,
  run: NameRun,
  proposal: number,
): boolean {
  for (let i = run.end; i < Math.min(run.end + 8, sentence.end); i++) {
    const token = tokens[i] as Token;
    if (BENCHMARK_NOUN.test(token.lower)) return false;
    if (is(token, W.systemNoun)) return true;
    if (is(token, W.relative) || token.lower === 'for') break;
  }
  for (let i = run.first - 1; i > proposal && proposal !== -1; i--) {
    const token = tokens[i] as Token;
    if (BENCHMARK_NOUN.test(token.lower)) return false;
    if (is(token, W.systemNoun)) return true;
  }
  return false;
}

function textOf(tokens: readonly Token[], run: NameRun): string {
  let text = '';
  for (let i = run.first; i < run.end; i++) {
    const token = tokens[i] as Token;
    text += i > run.first && token.start > (tokens[i - 1] as Token).end ? ` ${token.text}` : token.text;
  }
  return text;
}

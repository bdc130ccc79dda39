import { ARCHITECTURES, PLAIN_OPENERS, QUALIFYING_PREFIXES } from '../lexicon/name-words.ts';
import { W } from '../lexicon/word-classes.ts';
import type { Sentence } from '../text/sentences.ts';
import { is, type Token } from '../text/token.ts';
import { GENERIC_ACRONYMS } from './generic-acronyms.ts';
import { isWithinAddress } from './within-address.ts';
import { hasStrongShape, isMetricWord, isNameShaped } from './word-shape.ts';

/** Words that begin a clause and no name, also where a capital says that the clause begins a sentence. */
const FUNCTION_WORDS =
  W.preposition | W.determiner | W.conjunction | W.auxiliary | W.contrast | W.relative | W.pronoun;

/** True where a name begins at a token. */
export function startsName(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const token = tokens[at] as Token;
  if (token.kind !== 'word' || !isNameShaped(token) || isQualifier(token)) return false;
  if (isWithinAddress(tokens, at)) return false;
  if (GENERIC_ACRONYMS.has(token.lower) && !continuesGeneric(tokens, at)) return isArchitecture(tokens, at);
  if (hasStrongShape(token)) return true;
  if (is(token, FUNCTION_WORDS)) return false;
  // `(Random versions of …)`: a bracket may begin with a capital as a sentence does.
  if (tokens[at - 1]?.text === '(' && at > sentence.first && token.classes !== 0) return false;
  return !isSentenceStart(tokens, sentence, at) || opensWithName(tokens, sentence, at);
}

/** `the non-Lambertian Booster`, `citation-F1`: the word qualifies a name or a metric. */
function isQualifier({ text }: Token): boolean {
  const hyphen = text.indexOf('-');
  if (hyphen === -1) return false;
  return QUALIFYING_PREFIXES.has(text.slice(0, hyphen)) || /^[a-z]+-(?:F1|AUC|AP|IoU|BLEU|EM)$/.test(text);
}

/** `English` alone is no name; `English Wikipedia` may be one. */
function continuesGeneric(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    next.kind === 'word' &&
    hasStrongShape(next) &&
    next.start === (tokens[at] as Token).end + 1 &&
    !GENERIC_ACRONYMS.has(next.lower) &&
    !isMetricWord(next)
  );
}

/** `CNN`, `SVM`: a kind of model that stands for a system, not `CNN-based` and not `the CNN layer`. */
function isArchitecture(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  return ARCHITECTURES.has(token.lower) && hasStrongShape(token) && tokens[at + 1]?.text !== '-';
}

/** A capital says little here: at the start of a sentence, behind a colon, a quote or a bracket near it. */
function isSentenceStart(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const previous = at > sentence.first ? tokens[at - 1] : undefined;
  if (!previous) return true;
  if (previous.kind !== 'mark') return false;
  if (previous.text === ')') return at - sentence.first < 4 || tokens[at - 2]?.kind === 'number';
  return previous.text === '"' || previous.text === ':';
}

/** `Neither Tern nor Egret`: they open a list of names. */
const JOINING: ReadonlySet<string> = new Set(['neither', 'either', 'both', 'unlike', 'like', 'only', 'even']);

/** A plain word that opens a sentence is a name before another one or before a verb of results. */
function opensWithName(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const token = tokens[at] as Token;
  const next = at + 1 < sentence.end ? tokens[at + 1] : undefined;
  if (token.classes !== 0 || !next) return false;
  // `Systems tested: Egret (31%)`.
  if (next.text === '(' && tokens[at + 2]?.kind === 'number') return !isOrdinaryWord(tokens, token);
  if (JOINING.has(token.lower)) return false;
  // `Extending Quill`, `Applying Reed`: a verb.
  if (next.kind === 'word' && hasStrongShape(next)) return !/[a-z]ing$/.test(token.text);
  return (
    is(next, W.reach | W.beat | W.improve | W.reduce) &&
    !is(next, W.evaluation) &&
    !isOrdinaryWord(tokens, token)
  );
}

/** `Code is available`, `Navigation has …` where the abstract speaks of navigation: a noun like any other. */
function isOrdinaryWord(tokens: readonly Token[], { lower }: Token): boolean {
  return PLAIN_OPENERS.has(lower) || tokens.some(({ text }) => text === lower);
}

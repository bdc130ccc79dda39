import { LIST_OPENER_PARTS, LIST_OPENERS, PLURAL_BENCHMARK_HEADS } from '../lexicon/name-words.ts';
import { W } from '../lexicon/word-classes.ts';
import type { Sentence } from '../text/sentences.ts';
import { is, type Token } from '../text/token.ts';
import type { Name } from './name.ts';

/** True of the next member of a list that holds a benchmark already, or of `benchmarks such as …`. */
export function isListedBenchmark(
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  end: number,
  before: readonly Name[],
): boolean {
  const previous = before[before.length - 1];
  const isNextMember =
    previous?.kind === 'benchmark' &&
    (isCoordinated(tokens, previous.end, first, end) ||
      isListedWithValues(tokens, previous.end, first, end) ||
      isListedWithBrackets(tokens, previous.end, first, end));
  return isNextMember || opensExamples(tokens, sentence, first);
}

/** `benchmarks such as X`, `datasets (e.g., X`. */
function opensExamples(tokens: readonly Token[], sentence: Sentence, first: number): boolean {
  let isListing = false;
  for (let i = first - 1; i >= sentence.first && i >= first - 5; i--) {
    const word = (tokens[i] as Token).lower;
    if (PLURAL_BENCHMARK_HEADS.has(word)) return isListing;
    if (LIST_OPENERS.has(word)) isListing = true;
    else if (!LIST_OPENER_PARTS.has(word)) return false;
  }
  return false;
}

/** `Quill 3.38 → 3.75, Reed 6.94 → 7.25`: names in a list that holds their values too. */
function isListedWithValues(tokens: readonly Token[], from: number, first: number, end: number): boolean {
  if (first - from > 12 || tokens[end]?.kind !== 'number') return false;
  let numbers = 0;
  for (let i = from; i < first; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'number') numbers += 1;
    else if (token.kind === 'word' && !/^(?:and|to|from)$/.test(token.lower)) return false;
  }
  return numbers > 0;
}

/** `Quill slides (99.2%) and Reed scans (99.5%)`: each member of the list holds its value in brackets. */
function isListedWithBrackets(tokens: readonly Token[], from: number, first: number, end: number): boolean {
  if (first - from > 10 || !/^(?:and|,)$/.test(tokens[first - 1]?.lower ?? '')) return false;
  const joint = tokens[first - 2]?.text === ',' ? first - 2 : first - 1;
  return (
    tokens[joint - 1]?.text === ')' && holdsValue(tokens, from, joint) && holdsValue(tokens, end, end + 8)
  );
}

/** A bracket with a number in it opens within the first words of a token range. */
function holdsValue(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 5); i++) {
    const token = tokens[i];
    if (token?.text === '(') return tokens[i + 1]?.kind === 'number';
    if (token?.kind !== 'word' || is(token, W.preposition | W.conjunction | W.reach)) return false;
  }
  return false;
}

/** The token behind a bracket: what it adds to a name does not part `Quill (dialogue) and Reed`. */
export function overGloss(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let i = at + 1; i < at + 7; i++) if (tokens[i]?.text === ')') return i + 1;
  return at;
}

/** True of a name that `and`, a slash or a comma joins to the name that ends at `gap`. */
export function isCoordinated(tokens: readonly Token[], gap: number, to: number, end: number): boolean {
  const from = overGloss(tokens, gap);
  if (to - from > 3 || to === from) return false;
  if (to - from === 1 && tokens[from]?.text === ',' && !continuesList(tokens[end])) return false;
  for (let i = from; i < to; i++) if (!isJoint(tokens[i] as Token)) return false;
  return true;
}

/** After a bare comma the list must go on or end behind the name, since `On X, Y beats …` begins a clause. */
function continuesList(next: Token | undefined): boolean {
  return next?.kind !== 'word' || is(next, W.conjunction | W.benchmarkHead | W.preposition | W.countNoun);
}

function isJoint(token: Token): boolean {
  return is(token, W.conjunction) || token.text === ',' || token.text === '/' || token.lower === 'the';
}

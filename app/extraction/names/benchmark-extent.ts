import { DATA_PARTS } from '../lexicon/name-words.ts';
import { W } from '../lexicon/word-classes.ts';
import { isModelName } from '../registry/registry.ts';
import { is, type Token } from '../text/token.ts';
import { matchBenchmark } from './benchmark-index.ts';
import { GENERIC_ACRONYMS } from './generic-acronyms.ts';
import { isMetricWord } from './word-shape.ts';

/** A registered benchmark's words in a text. */
interface Registered {
  readonly first: number;
  readonly end: number;
}

/**
 * The token behind a benchmark's name with what the text adds to say which part or edition of it is meant:
 * `KernelBench Level 2`, `OmniDocBench v1.5`, but not `MMLU Accuracy`.
 * @param runEnd the end of the name-shaped words that it stands in
 */
export function endOfBenchmark(tokens: readonly Token[], { end }: Registered, runEnd: number): number {
  if (runEnd <= end || !addsPart(tokens[end] as Token)) return end;
  for (let i = end; i < runEnd; i++)
    if (isMetricWord(tokens[i] as Token) || matchBenchmark(tokens, i, runEnd)) return end;
  return runEnd;
}

/** Not `testB` nor `pseudo-CBCT`, not `64x64`, not `Total`. */
function addsPart(token: Token): boolean {
  if (token.kind === 'number') return true;
  if (/^v?\d/i.test(token.text)) return !/\dx\d/.test(token.text);
  return (
    /^[A-Z]/.test(token.text) && !DATA_PARTS.has(token.lower) && !is(token, W.filler | W.metric | W.reach)
  );
}

/**
 * Where a registered benchmark begins within name-shaped words whose front names something else: `DINOv2 ImageNet`,
 * `Acme's MATH-500`, `English HaluEval`. -1 where the words are one name.
 */
export function innerBenchmark(text: string, tokens: readonly Token[], first: number, end: number): number {
  for (let at = first + 1; at < end; at++) {
    const known = matchBenchmark(tokens, at, end);
    if (!known || known.isAmbiguous) continue;
    const front = text.slice((tokens[first] as Token).start, (tokens[at - 1] as Token).end);
    return isApart(front, tokens[at - 1] as Token) ? at : -1;
  }
  return -1;
}

function isApart(front: string, last: Token): boolean {
  return (
    /['’]s$/.test(last.text) ||
    isModelName(front) ||
    GENERIC_ACRONYMS.has(front.toLowerCase()) ||
    /^[A-Z][a-z]+(?:-[a-z]+)+$/.test(front)
  );
}

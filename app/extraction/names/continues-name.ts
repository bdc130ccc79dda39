import { MODEL_GRADES, QUANTITY_SIGNS } from '../lexicon/name-words.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { GENERIC_ACRONYMS } from './generic-acronyms.ts';
import { isMetricWord, isNameShaped, isTitleCase } from './word-shape.ts';

const SIZE = /^\d+(?:\.\d+)?(?:[BMK]|[bm])?(?:x\d+B?)?(?:-[A-Za-z][\w-]*)?$/;
/** No name is longer, in words. */
const LONGEST = 6;

/** True where the name that begins at `first` goes on with the token at `at`. */
export function continuesName(
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  at: number,
): boolean {
  const token = tokens[at] as Token;
  const previous = tokens[at - 1] as Token;
  const gap = token.start - previous.end;
  if (gap > 1) return false;
  if (token.lower === 'of')
    return isTitleCase(previous) && isTitleCase(tokens[at + 1]) && at + 1 < sentence.end;
  if (token.kind === 'number') return gap === 1 && isVersion(tokens, sentence, at) && !isMetricWord(previous);
  return gap === 1 && token.kind === 'word' && continuesWithWord(tokens, sentence, first, at);
}

function continuesWithWord(tokens: readonly Token[], sentence: Sentence, first: number, at: number): boolean {
  const token = tokens[at] as Token;
  if (SIZE.test(token.text)) return true;
  if (GENERIC_ACRONYMS.has(token.lower) || at - first >= LONGEST) return false;
  if (isMetricWord(token)) return isWithinTitleCase(tokens, sentence, at);
  return isNameShaped(token) || MODEL_GRADES.has(token.lower);
}

/** `Iterative Reward Calibration`: a metric's word in capitals between two other capitalised words is part of the name. */
function isWithinTitleCase(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const next = at + 1 < sentence.end ? tokens[at + 1] : undefined;
  return isTitleCase(tokens[at - 1]) && isTitleCase(tokens[at]) && isTitleCase(next);
}

/** The number in `AlpacaEval 2.0`, `AIME 2024`, `Claude Sonnet 4.5`: small or a year, with no unit behind it. */
function isVersion(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const numeral = (tokens[at] as Token).numeral;
  if (!numeral || numeral.glued || numeral.sign || numeral.digits.includes(',')) return false;
  const next = at + 1 < sentence.end ? tokens[at + 1] : undefined;
  if (next && QUANTITY_SIGNS.has(next.lower)) return false;
  const isYear = /^(?:19|20)\d\d$/.test(numeral.digits);
  return isYear || /^(?:\d(?:\.\d)?|\d{1,3})$/.test(numeral.digits);
}

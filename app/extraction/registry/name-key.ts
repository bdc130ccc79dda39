import { changeAll, toLine } from './lines.ts';
import { toPlainLetters } from './plain-letters.ts';

/** Words that name the sort of thing and not the thing. */
const SORTS = 'the|benchmarks?|datasets?|data sets?|tasks?|test sets?|leaderboards?|corpus|corpora|suite';
const SORT_OF_THING = new RegExp(String.raw`\b(?<![.+])(?:${SORTS})(?![^ \n])| test ?$`, 'gm');

/**
 * What the spellings of one name have in common: lower case without accents, spaces, hyphens, apostrophes, words such
 * as "benchmark", the ".0" of a version and a last "'s"; `+` stays, for HumanEval+ is not HumanEval. The same again when applied to
 * its own result. Empty only where the name holds no letter, digit or plus sign.
 * @example nameKey('the Alpaca-Eval 2.0 benchmark') === 'alpacaeval2'
 */
export function nameKey(name: string): string {
  const words = toWords(toLine(name));
  return squash(words.replace(SORT_OF_THING, '')) || squash(words);
}

/** The keys of many names, in their order. */
export function nameKeys(names: readonly string[]): string[] {
  const keys = changeAll(names, (lines) => squash(toWords(lines).replace(SORT_OF_THING, '')));
  return keys.map((key, at) => key || nameKey(names[at]!));
}

/** The words of each line with one space between. */
function toWords(lines: string): string {
  return toPlainLetters(lines)
    .replace(/'s$/gm, '')
    .replace(/[^a-z0-9.+\n\x80-\uffff]+/g, ' ');
}

function squash(words: string): string {
  return words.replace(/\.0(?!\d)/g, '').replace(/[. ]+/g, '');
}

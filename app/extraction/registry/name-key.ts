import { toPlainLetters } from './plain-letters.ts';

/** Words that name the sort of thing and not the thing. */
const SORT_OF_THING =
  / (?:the|benchmarks?|datasets?|data sets?|tasks?|test sets?|leaderboards?|corpus|corpora|suite)(?= )| test(?= $)/g;

/**
 * What the spellings of one name have in common: lower case without accents, spaces, hyphens, apostrophes, words such
 * as "benchmark" and the ".0" of a version; `+` stays, for HumanEval+ is not HumanEval. The same again when applied to
 * its own result. Empty only where the name holds no letter, digit or plus sign.
 * @example nameKey('the Alpaca-Eval 2.0 benchmark') === 'alpacaeval2'
 */
export function nameKey(name: string): string {
  const words = ` ${toPlainLetters(name)
    .replace(/['’]/g, ' ')
    .replace(/[^\p{L}\p{N}.+]+/gu, ' ')
    .trim()} `;
  const key = squash(words.replace(SORT_OF_THING, ''));
  return key === '' ? squash(words) : key;
}

function squash(words: string): string {
  return words.replace(/\.0(?!\d)/g, '').replace(/[. ]+/g, '');
}

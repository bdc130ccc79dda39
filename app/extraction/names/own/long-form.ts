import type { Token } from '../../text/token.ts';

/** An acronym of n letters stands for at most this many words: the bound of Schwartz and Hearst. */
const longest = (letters: number): number => Math.min(letters + 5, letters * 2);

/**
 * Finds the words before a bracket that its acronym stands for: `Reasoning via Planning (RAP)`.
 * Matches letters from the right, the first one at the beginning of a word
 * (A. Schwartz and M. Hearst, A simple algorithm for identifying abbreviation definitions, 2003).
 * @returns the first token of the long form, or -1 where the words do not spell the acronym
 */
export function findLongForm(
  tokens: readonly Token[],
  bracket: number,
  acronym: string,
  bound: number,
): number {
  const letters = acronym
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/s$/, '');
  if (letters.length < 2) return -1;
  const earliest = Math.max(bound, bracket - longest(letters.length));
  let letter = letters.length - 1;
  for (let at = bracket - 1; at >= earliest; at--) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark' && !/^[-'’/]$/.test(token.text)) return -1;
    const word = token.lower;
    for (let i = word.length - 1; i >= 0 && letter >= 0; i--) {
      if (word[i] !== letters[letter]) continue;
      const isInitial = i === 0 || !/[\p{L}\p{N}]/u.test(word[i - 1] as string);
      if (letter === 0) {
        if (!isInitial) continue;
        return at;
      }
      letter -= 1;
    }
  }
  return -1;
}

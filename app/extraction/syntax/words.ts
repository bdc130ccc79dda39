import type { ParsedSentence } from './parsed-sentence.ts';

/** The lower-case word, or the mark, at a token of a sentence; an empty text beyond its ends. */
export function wordAt(sentence: ParsedSentence, at: number): string {
  return at < sentence.first || at >= sentence.end ? '' : (sentence.tokens[at]?.lower ?? '');
}

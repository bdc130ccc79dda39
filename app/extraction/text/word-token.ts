import { wordForm } from '../lexicon/word-form.ts';
import type { Token } from './token.ts';

/** The token of the word at `start` to `end`. */
export function wordToken(source: string, codes: Uint16Array, start: number, end: number): Token {
  const { text, lower, classes, shape } = wordForm(source, codes, start, end);
  return { start, end, text, lower, kind: 'word', classes, shape };
}

import type { ParsedSentence } from '../syntax/parsed-sentence.ts';
import { NONE } from './template.ts';

/** The id of the word at a token of a sentence; that of none beyond its ends. */
export function wordIdAt(sentence: ParsedSentence, at: number): number {
  return at < sentence.first || at >= sentence.end ? NONE : (sentence.words[at - sentence.first] as number);
}

/** The id of the word's stem at a token of a sentence; that of none beyond its ends. */
export function stemIdAt(sentence: ParsedSentence, at: number): number {
  return at < sentence.first || at >= sentence.end ? NONE : (sentence.stems[at - sentence.first] as number);
}

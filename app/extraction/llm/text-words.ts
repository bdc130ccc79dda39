import { toPlainLetters } from '../registry/plain-letters.ts';
import { normalise } from '../text/normalise.ts';

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text in lower case without accents and dress, each with a space on both sides: ` swe bench verified `. */
export function toWords(text: string): string {
  const words = toPlainLetters(normalise(text).text).match(WORD);
  return words ? ` ${words.join(' ')} ` : ' ';
}

/** Whether words stand one behind the other among others; both as `toWords` gives them. */
export function holdsPhrase(words: string, phrase: string): boolean {
  return phrase.trim() !== '' && words.includes(phrase);
}

/** Whether each word of a phrase stands somewhere among others. */
export function holdsEveryWord(words: string, phrase: string): boolean {
  const parts = phrase.trim().split(' ');
  return parts[0] !== '' && parts.every((part) => words.includes(` ${part} `));
}

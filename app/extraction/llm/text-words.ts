import { toPlainLetters } from '../registry/plain-letters.ts';
import { normalise } from '../text/normalise.ts';

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text in lower case without accents and dress, each with a space on both sides: ` swe bench verified `. */
export function toWords(text: string): string {
  const words = toPlainLetters(normalise(text).text).match(WORD);
  return words ? ` ${words.join(' ')} ` : ' ';
}

/** Whether words stand one behind the other among others; both as `toWords` gives them. `Reward Bench` is RewardBench. */
export function holdsPhrase(words: string, phrase: string): boolean {
  if (phrase.trim() === '') return false;
  return words.includes(phrase) || holdsJoined(words, phrase.replaceAll(' ', ''));
}

/** Whether some words in a row, written as one, are that word. */
function holdsJoined(words: string, joined: string): boolean {
  const all = words.split(/[ |]+/);
  return all.some((first, i) => {
    if (first === '' || !joined.startsWith(first)) return false;
    let written = first;
    for (let next = i + 1; written.length < joined.length && next < all.length; next++) written += all[next];
    return written === joined;
  });
}

/** Whether each word of a phrase stands somewhere among others. */
export function holdsEveryWord(words: string, phrase: string): boolean {
  const parts = phrase.trim().split(' ');
  return parts[0] !== '' && parts.every((part) => words.includes(` ${part} `));
}

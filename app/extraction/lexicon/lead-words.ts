/** The words that tell how one number stands to another, each list under the name of what it says. */
import { wordFamily } from './word-family.ts';

/** Less of something: a lead only where less is better. */
export const LESS = wordFamily({
  words: 'lower less fewer smaller',
  beginnings: 'reduc decreas drop cut sav',
});

/** Behind the other system, or merely near it. */
export const BEHIND = wordFamily({
  words: 'below behind worse short within gap loss comparable',
  beginnings: 'trail lag close degrad fall lose lost underperform',
});

/** Stand between a change and the gain that says the same of it: `from 58.8 to 90.0, an absolute improvement of 31.2`. */
export const SAME_CHANGE: readonly string[] = [
  'or an a the representing',
  'improvement gain increase reduction decrease drop',
  'absolute relative total overall net of',
].flatMap((line) => line.split(' '));

import { Shape } from '../lexicon/word-form.ts';
import type { WordSet } from '../lexicon/word-sets.ts';
import type { ParsedSentence } from '../syntax/parsed-sentence.ts';
import type { Token } from '../text/token.ts';

type Question = (token: Token, sentence: ParsedSentence, at: number) => boolean;

/** A question about one token of a sentence: it fits by a class, by being a word, or otherwise. */
export interface TokenTest {
  /** What is looked for, for traces. */
  readonly says: string;
  /** Bit set of `W`: any of them fits. */
  readonly classes: number;
  /** Lower-cased words that fit. */
  readonly words: ReadonlySet<string> | null;
  /** What neither classes nor words can say. */
  readonly asks: readonly Question[];
  fits(sentence: ParsedSentence, at: number): boolean;
}

/** Puts a test together so that the common cases take a single comparison. */
function compile(
  says: string,
  classes: number,
  words: ReadonlySet<string> | null,
  asks: readonly Question[],
): TokenTest {
  const matches = matcher(classes, words, asks);
  const fits = (sentence: ParsedSentence, at: number): boolean =>
    at >= sentence.first && at < sentence.end && matches(sentence.tokens[at] as Token, sentence, at);
  return { says, classes, words, asks, fits };
}

function matcher(classes: number, words: ReadonlySet<string> | null, asks: readonly Question[]): Question {
  const [ask] = asks;
  if (ask === undefined && words === null) return (token) => (token.classes & classes) !== 0;
  if (ask === undefined && words !== null && classes === 0) {
    const [only] = words;
    return words.size === 1 ? (token) => token.lower === only : (token) => words.has(token.lower);
  }
  if (ask !== undefined && asks.length === 1 && words === null && classes === 0) return ask;
  return (token, sentence, at) =>
    (token.classes & classes) !== 0 ||
    (words !== null && words.has(token.lower)) ||
    asks.some((question) => question(token, sentence, at));
}

/** Asks a question of its own. */
export function tokenTest(says: string, ask: Question): TokenTest {
  return compile(says, 0, null, [ask]);
}

/** Is this very word, or one of a few. Longer lists are named sets of the lexicon. */
export function word(...lowers: string[]): TokenTest {
  return compile(lowers.map((lower) => `“${lower}”`).join(' or '), 0, new Set(lowers), []);
}

/** Is a word of a named set. */
export function wordOf(set: WordSet): TokenTest {
  return compile(set.name, 0, set.words, []);
}

/** Has one of the classes (`W`). */
export function classed(classes: number, says: string): TokenTest {
  return compile(says, classes, null, []);
}

/** Is a word whose letters match; for shapes of symbols, never for lists of words. */
export function spelt(shape: RegExp, says: string): TokenTest {
  return tokenTest(says, (token) => token.kind !== 'number' && shape.test(token.text));
}

export const anyWord = tokenTest('any word', (token) => token.kind === 'word');
export const anyMark = tokenTest('any mark', (token) => token.kind === 'mark');
export const aNumeral = tokenTest('a number', (token) => token.kind === 'number');
/** Capitals or digits where an ordinary word has none. */
export const aName = tokenTest('a name', (token) => (token.shape & Shape.name) !== 0);

/** Fits one of the tests. */
export function either(...tests: TokenTest[]): TokenTest {
  return compile(
    tests.map((test) => test.says).join(' or '),
    tests.reduce((classes, test) => classes | test.classes, 0),
    tests.some((test) => test.words) ? new Set(tests.flatMap((test) => [...(test.words ?? [])])) : null,
    tests.flatMap((test) => test.asks),
  );
}

/** Fits the first test and none of the others. */
export function except(test: TokenTest, ...others: TokenTest[]): TokenTest {
  const barred = either(...others);
  return tokenTest(
    `${test.says} except ${barred.says}`,
    (_, sentence, at) => test.fits(sentence, at) && !barred.fits(sentence, at),
  );
}

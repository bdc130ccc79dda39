import { Shape } from '../lexicon/word-form.ts';
import type { WordSet } from '../lexicon/word-sets.ts';
import type { ParsedSentence } from '../syntax/parsed-sentence.ts';
import type { Token } from '../text/token.ts';

/** A question about one token of a sentence. */
export interface TokenTest {
  /** What is looked for, for traces. */
  readonly says: string;
  fits(sentence: ParsedSentence, at: number): boolean;
}

/** Asks `holds` of a token; false beyond the sentence. */
export function tokenTest(
  says: string,
  holds: (token: Token, sentence: ParsedSentence, at: number) => boolean,
): TokenTest {
  return {
    says,
    fits: (sentence, at) =>
      at >= sentence.first && at < sentence.end && holds(sentence.tokens[at] as Token, sentence, at),
  };
}

/** Is this very word, or one of a few. Longer lists are named sets of the lexicon. */
export function word(...lowers: string[]): TokenTest {
  const says = lowers.map((lower) => `“${lower}”`).join(' or ');
  const [only] = lowers;
  if (lowers.length === 1) return tokenTest(says, (token) => token.lower === only);
  return tokenTest(says, (token) => lowers.includes(token.lower));
}

/** Is a word of a named set. */
export function wordOf(set: WordSet): TokenTest {
  return tokenTest(set.name, (token) => set.words.has(token.lower));
}

/** Has one of the classes (`W`). */
export function classed(classes: number, says: string): TokenTest {
  return tokenTest(says, (token) => (token.classes & classes) !== 0);
}

/** Does this in its sentence (`Tag`). */
export function tagged(tag: number, says: string): TokenTest {
  return tokenTest(says, (_, sentence, at) => sentence.tags[at - sentence.first] === tag);
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
  return {
    says: tests.map((test) => test.says).join(' or '),
    fits: (sentence, at) => tests.some((test) => test.fits(sentence, at)),
  };
}

/** Fits all of the tests. */
export function both(...tests: TokenTest[]): TokenTest {
  return {
    says: tests.map((test) => test.says).join(' and '),
    fits: (sentence, at) => tests.every((test) => test.fits(sentence, at)),
  };
}

/** Fits the first test and none of the others. */
export function except(test: TokenTest, ...others: TokenTest[]): TokenTest {
  return {
    says: `${test.says} except ${others.map((other) => other.says).join(', ')}`,
    fits: (sentence, at) => test.fits(sentence, at) && !others.some((other) => other.fits(sentence, at)),
  };
}

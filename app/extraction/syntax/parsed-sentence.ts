import { NUMBER_TEXT, wordIds } from '../lexicon/word-id.ts';
import { groupNumbers, type NumberGroup } from '../numbers/group-numbers.ts';
import type { NumberMention } from '../numbers/number-mention.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { pairBrackets } from './brackets.ts';
import { numberClauses } from './clauses.ts';
import { tagTokens } from './tags.ts';

/** A sentence whose language has been analysed once: later stages ask it and never walk over tokens again. */
export interface ParsedSentence extends Sentence {
  /** All tokens of the document; the sentence's are `first` to `end`. */
  readonly tokens: readonly Token[];
  /** Which sentence of the document it is, from 0. */
  readonly index: number;
  /** A `Tag` for each token, from the sentence's first, like all arrays here. */
  readonly tags: Uint8Array;
  /** The other bracket of a pair (offset from `first`), -1 elsewhere. */
  readonly partner: Int16Array;
  /** The innermost open bracket (offset from `first`), -1 outside of all. */
  readonly inside: Int16Array;
  /** The number of the clause. */
  readonly clauses: Uint8Array;
  /** Word ids and stem ids (`wordIds`). */
  readonly words: Int32Array;
  readonly stems: Int32Array;
  readonly numbers: readonly NumberMention[];
  /** The numbers in lists and pairs. */
  readonly groups: readonly NumberGroup[];
}

/** Analyses one sentence. Linear in its length. */
export function parseSentence(
  tokens: readonly Token[],
  sentence: Sentence,
  index: number,
  numbers: readonly NumberMention[],
): ParsedSentence {
  const { first, end } = sentence;
  const tags = tagTokens(tokens, first, end);
  const { partner, inside } = pairBrackets(tokens, first, end);
  const words = new Int32Array(end - first);
  const stems = new Int32Array(end - first);
  for (let i = first; i < end; i++) {
    const ids = idsOf(tokens[i] as Token);
    words[i - first] = ids.word;
    stems[i - first] = ids.stem;
  }
  const clauses = numberClauses(tokens, first, tags, inside);
  const groups = groupNumbers(tokens, numbers);
  return { first, end, tokens, index, tags, partner, inside, clauses, words, stems, numbers, groups };
}

const NUMBER = wordIds(NUMBER_TEXT);

/** Numbers share one id: what they are worth is for the lexer to say. */
function idsOf(token: Token): { word: number; stem: number } {
  return token.kind === 'number' ? NUMBER : wordIds(token.lower);
}

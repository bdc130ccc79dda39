import type { Token } from '../text/token.ts';
import type { TokenRange } from './number-site.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { Tag } from './tags.ts';

/** No phrase is longer, in tokens. */
const LONGEST = 9;

/** The noun phrases of a sentence, without their articles: the longest runs of nouns and what joins them. */
export function findPhrases(sentence: ParsedSentence): TokenRange[] {
  const phrases: TokenRange[] = [];
  let first = -1;
  for (let i = sentence.first; i <= sentence.end; i++) {
    const isPart = i < sentence.end && isPhrasePart(sentence, i, first !== -1);
    if (isPart && first === -1) first = i;
    if (first !== -1 && (!isPart || i - first >= LONGEST)) {
      phrases.push({ first, end: i });
      first = isPart ? i : -1;
    }
  }
  return phrases;
}

function isPhrasePart(sentence: ParsedSentence, at: number, isOpen: boolean): boolean {
  const tag = sentence.tags[at - sentence.first];
  if (tag === Tag.noun) return true;
  if (!isOpen || tag !== Tag.mark) return false;
  const text = (sentence.tokens[at] as Token).text;
  const next = sentence.tags[at + 1 - sentence.first];
  return (text === '-' || text === '/' || text === "'") && next === Tag.noun;
}

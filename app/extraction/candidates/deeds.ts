import { W } from '../lexicon/word-classes.ts';
import { phraseFrom, tagAt } from '../syntax/number-site.ts';
import type { ParsedSentence } from '../syntax/parsed-sentence.ts';
import { Tag } from '../syntax/tags.ts';
import type { Token } from '../text/token.ts';

/** What the authors say they do: the stems of the verb and of the head of its object, 0 where it has none. */
export interface Deed {
  readonly verb: number;
  readonly object: number;
}

const AUTHORS = new Set(['we', 'paper', 'work', 'study', 'authors', 'article']);
/** How far behind `we` its verb may stand, in tokens. */
const REACH = 3;

/** Lists what the authors say they do in a sentence: `we propose a decoder`, `this paper compares …`. */
export function listDeeds(sentence: ParsedSentence): Deed[] {
  const deeds: Deed[] = [];
  for (let i = sentence.first; i < sentence.end; i++) {
    if (!AUTHORS.has((sentence.tokens[i] as Token).lower)) continue;
    const verb = verbBehind(sentence, i);
    if (verb !== -1) deeds.push({ verb: stemAt(sentence, verb), object: objectOf(sentence, verb) });
  }
  return deeds;
}

function verbBehind(sentence: ParsedSentence, subject: number): number {
  for (let i = subject + 1; i <= subject + REACH && i < sentence.end; i++) {
    if (tagAt(sentence, i) === Tag.verb || ((sentence.tokens[i] as Token).classes & W.propose) !== 0)
      return i;
    // `we benchmark`, `we study`: a noun's word right behind the pronoun is its verb.
    if (i === subject + 1 && tagAt(sentence, subject) === Tag.pronoun && tagAt(sentence, i) === Tag.noun)
      return i;
  }
  return -1;
}

function objectOf(sentence: ParsedSentence, verb: number): number {
  const { first, end } = phraseFrom(sentence, verb + 1);
  return end > first ? stemAt(sentence, end - 1) : 0;
}

function stemAt(sentence: ParsedSentence, at: number): number {
  return sentence.stems[at - sentence.first] as number;
}

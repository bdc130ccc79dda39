import { W } from '../lexicon/word-classes.ts';
import type { Name } from '../names/name.ts';
import type { Token } from '../text/token.ts';
import type { ParsedSentence } from './parsed-sentence.ts';

const JOINTS = new Set([',', 'and', 'or', '&', '/', 'the', ';', 'as', 'well', 'both', 'on', '+']);

const CONJUNCTIONS = new Set(['and', 'or', '&']);

/**
 * The lists of a sentence's names: those that only commas, conjunctions and nouns such as `dataset` keep apart. A comma behind
 * the last conjunct ends a list: `on Reed, Sedge, and Willow, Heron reaches …`.
 */
export function findNameLists(sentence: ParsedSentence, names: readonly Name[]): Name[][] {
  const lists: Name[][] = [];
  let isComplete = false;
  for (const name of names) {
    const last = lists.at(-1)?.at(-1);
    if (last && isJoined(sentence, last.end, name.first) && !(isComplete && isComma(sentence, last, name))) {
      lists.at(-1)?.push(name);
      isComplete ||= holdsConjunction(sentence, last.end, name.first);
    } else {
      lists.push([name]);
      isComplete = false;
    }
  }
  return lists;
}

function isJoined({ tokens }: ParsedSentence, from: number, to: number): boolean {
  if (to - from < 1 || to - from > 5) return false;
  let joints = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (JOINTS.has(token.lower)) joints += token.lower === 'the' || token.lower === 'on' ? 0 : 1;
    else if ((token.classes & (W.benchmarkHead | W.countNoun)) === 0 || token.kind !== 'word') return false;
  }
  return joints > 0;
}

function holdsConjunction({ tokens }: ParsedSentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (CONJUNCTIONS.has((tokens[i] as Token).lower)) return true;
  return false;
}

function isComma({ tokens }: ParsedSentence, { end }: Name, { first }: Name): boolean {
  return first === end + 1 && tokens[end]?.text === ',';
}

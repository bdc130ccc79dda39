import { W } from '../lexicon/word-classes.ts';
import { is, type Token } from '../text/token.ts';
import type { TokenRange } from './frame.ts';

/** Widens a position to the noun phrase that begins there: up to a verb, clause word, mark or `stop` class. */
export function nounPhraseFrom(
  tokens: readonly Token[],
  from: number,
  bound: number,
  longest = 9,
): TokenRange | undefined {
  let first = from;
  while (
    first < bound &&
    /^(?:the|a|an|its|their|our|both|all|even|also|other|that|those|of)$/.test(
      (tokens[first] as Token).lower,
    ) &&
    (tokens[first] as Token).lower !== 'our'
  )
    first += 1;
  let end = first;
  let depth = 0;
  while (end < bound && end - first < longest) {
    const token = tokens[end] as Token;
    if (token.text === '(') {
      if (depth === 0 && end > first) break;
      depth += 1;
    }
    if (token.kind === 'number' && (end === first || token.numeral?.sign || token.numeral?.glued)) break;
    if (
      token.kind === 'mark' &&
      token.text !== '-' &&
      token.text !== '/' &&
      token.text !== "'" &&
      token.text !== '(' &&
      token.text !== ')' &&
      token.text !== '+'
    )
      break;
    if (
      is(token, W.conjunction) &&
      (opensVerb(tokens[/ly$/.test(tokens[end + 1]?.lower ?? '') ? end + 2 : end + 1]) ||
        tokens[end + 1]?.kind === 'number')
    )
      break;
    if (token.text === ')') depth -= 1;
    if (depth < 0) break;
    if (is(token, W.preposition) && end > first && !isNameJoint(tokens, end)) break;
    if (is(token, W.preposition) && end === first) break;
    if (is(token, W.contrast | W.auxiliary) || token.lower === 'respectively') break;
    if (
      is(token, W.reach | W.beat | W.propose) &&
      !is(token, W.gainNoun | W.metric | W.other | W.systemNoun) &&
      end > first
    )
      break;
    end += 1;
  }
  while (end > first && is(tokens[end - 1], W.conjunction | W.determiner)) end -= 1;
  return end > first ? { first, end } : undefined;
}

/** `CoT on GPT-4`, `models trained on X`: a preposition inside a system's description. */
function isNameJoint(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const previous = tokens[at - 1];
  if ((tokens[at] as Token).lower === 'of') return true;
  return (
    (tokens[at] as Token).lower === 'on' &&
    next !== undefined &&
    /^(?:gpt|llama|qwen|gemini|claude|mistral)/.test(next.lower) &&
    previous?.kind === 'word'
  );
}

/** `… and uses 32% fewer parameters`: the conjunction joins verbs, not nouns. */
function opensVerb(token: Token | undefined): boolean {
  if (!token) return false;
  if (/[a-z]ing$/.test(token.lower) && !is(token, W.metric | W.gainNoun | W.other | W.systemNoun))
    return true;
  if (
    /^(?:uses?|using|generates?|enables?|offers?|allows?|remains?|preserves?|requires?|requiring|needs?|runs?|has|have|consumes?)$/.test(
      token.lower,
    )
  )
    return true;
  return (
    is(token, W.improve | W.reduce | W.beat | W.reach) &&
    !is(token, W.metric | W.gainNoun | W.other | W.systemNoun)
  );
}

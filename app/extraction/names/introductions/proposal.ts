import { AUTHOR_WORDS, PURPOSE_WORDS } from '../../lexicon/name-words.ts';
import { W } from '../../lexicon/word-classes.ts';
import type { Sentence } from '../../text/sentences.ts';
import { is, type Token } from '../../text/token.ts';

/** The nearest verb before a token with which the authors propose something, or -1. */
export function lastProposal(tokens: readonly Token[], sentence: Sentence, before: number): number {
  for (let i = before - 1; i >= sentence.first; i--)
    if (is(tokens[i], W.propose) && hasAuthorSubject(tokens, sentence, i)) return i;
  return -1;
}

/** `we propose`, `this paper introduces`, `is proposed`: not `prior work proposed`. */
function hasAuthorSubject(tokens: readonly Token[], sentence: Sentence, verb: number): boolean {
  for (let i = verb - 1; i >= sentence.first && i >= verb - 12; i--)
    if (AUTHOR_WORDS.has((tokens[i] as Token).lower)) return true;
  if (verb === sentence.first) return true;
  const previous = (tokens[verb - 1] as Token).lower;
  return (previous === 'is' || previous === 'are') && (tokens[verb] as Token).lower.endsWith('ed');
}

/** Nothing between the proposal and the name turns to what it is for: `propose a reader for RAG` does not bring in RAG. */
export function isObjectOf(tokens: readonly Token[], proposal: number, head: number): boolean {
  let depth = 0;
  // `propose to use X`: what is proposed is the use.
  if (tokens[proposal + 1]?.lower === 'to') return false;
  for (let i = proposal + 1; i < head; i++) {
    const token = tokens[i] as Token;
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (depth > 0) continue;
    if (token.text === ';' || token.text === ':' || is(token, W.relative)) return false;
    if (PURPOSE_WORDS.has(token.lower) && !reopens(tokens, i, head)) return false;
  }
  return true;
}

/** `a framework for coding, Heron`: a comma right before the name takes up the head noun again. */
function reopens(tokens: readonly Token[], from: number, head: number): boolean {
  const before = tokens[head - 1];
  return before?.text === ',' && head - from < 14 && !/^(?:and|or)$/.test(tokens[head]?.lower ?? '');
}

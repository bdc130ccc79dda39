import { Shape } from '../lexicon/word-form.ts';
import type { Token } from '../text/token.ts';

/** True for words such as F1, AP50 or top-1 that name a metric by their shape. */
export function isMetricWord(token: Token): boolean {
  return (token.shape & Shape.metric) !== 0;
}

/** True of a word that may be part of a name: capitals or digits where an ordinary word has none. */
export function isNameShaped(token: Token): boolean {
  return (token.shape & Shape.name) !== 0;
}

/** Capitals inside the word, or digits: no ordinary word looks so, wherever it stands. */
export function hasStrongShape(token: Token): boolean {
  return (token.shape & Shape.strong) !== 0;
}

/** `Reward`, but neither `LLM` nor `It`. */
export function isTitleCase(token: Token | undefined): boolean {
  return token !== undefined && /^[A-Z][a-z]{2,}$/.test(token.text);
}

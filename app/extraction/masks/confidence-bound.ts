import { INTERVAL } from '../lexicon/word-sets.ts';
import { pattern } from '../match/pattern.ts';
import { before } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { word, wordOf } from '../match/token-test.ts';
import { close } from '../match/vocabulary.ts';

/** `(95% CI «0.92–1.11»)`, `IQR «3.1» to «4.0»`. */
export const confidenceBound = mask({
  name: 'confidence-bound',
  reason: 'a bound of a confidence interval',
  pattern: before(near(7, wordOf(INTERVAL), close, word(';'))),
});

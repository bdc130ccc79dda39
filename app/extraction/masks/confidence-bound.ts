import { INTERVAL, STATISTICS_LINK } from '../lexicon/word-sets.ts';
import { before } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { some } from '../match/steps.ts';
import { aNumeral, anyMark, either, except, word, wordOf } from '../match/token-test.ts';
import { close } from '../match/vocabulary.ts';

/** `(95% CI «0.92–1.11»)`, `IQR «3.1» to «4.0»`. */
export const confidenceBound = mask({
  name: 'confidence-bound',
  reason: 'a bound of a confidence interval',
  pattern: before(
    wordOf(INTERVAL),
    some(except(either(aNumeral, anyMark, wordOf(STATISTICS_LINK)), close, word(';')), 7),
  ),
});

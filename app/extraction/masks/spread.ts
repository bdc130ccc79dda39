import { SPREAD } from '../lexicon/word-sets.ts';
import { all, not } from '../match/pattern.ts';
import { before, linked } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { either, word, wordOf } from '../match/token-test.ts';
import { close, standardDeviation } from '../match/vocabulary.ts';

/** `a standard deviation of «0.3»`, `σ of «0.1»`. */
export const spread = mask({
  name: 'spread',
  reason: 'a spread, no level',
  pattern: all(before(near(4, either(wordOf(SPREAD), standardDeviation), close)), not(linked(word('by')))),
});

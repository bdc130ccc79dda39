import { TRAINING_VERB } from '../lexicon/word-sets.ts';
import { fraction } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { linked, right } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { optional } from '../match/steps.ts';
import { except, word, wordOf } from '../match/token-test.ts';
import { comparative, counted, gainNoun, metric } from '../match/vocabulary.ts';

/** `trained on «40%» of Quill`, `a corpus of «1.2» hours`. */
export const trainingSet = mask({
  name: 'training-set',
  reason: 'what something was trained on or holds',
  pattern: all(
    not(fraction),
    linked(wordOf(TRAINING_VERB), optional(word('on', 'with', 'from', 'of', 'for', 'in'))),
    not(any(right(gainNoun), right(comparative), right(except(metric, counted)))),
  ),
});

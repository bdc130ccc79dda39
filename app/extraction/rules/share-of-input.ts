import { INPUT_SHARE, KEEPING, ONLY, PREVALENCE_VERB, SEEING } from '../lexicon/word-sets.ts';
import { percent, signed } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, behind, linked } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near, optional } from '../match/steps.ts';
import { anyMark, word, wordOf } from '../match/token-test.ts';
import { comparative, gainNoun, reach } from '../match/vocabulary.ts';

/** `with only «10%» of the training data`. */
export const shareOfInput = rule({
  name: 'share-of-input',
  reads: 'how little of the data, parameters or compute was enough',
  kind: 'score',
  pattern: all(
    percent,
    not(signed),
    any(before(near(1, wordOf(ONLY))), before(wordOf(KEEPING))),
    behind(optional(word('of')), near(4, wordOf(INPUT_SHARE), gainNoun, comparative, anyMark, reach)),
    not(any(linked(word('by')), linked(wordOf(PREVALENCE_VERB)), linked(wordOf(SEEING)))),
  ),
});

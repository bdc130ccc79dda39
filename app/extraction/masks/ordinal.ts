import { W } from '../lexicon/word-classes.ts';
import { NUMBERED } from '../lexicon/word-sets.ts';
import { bareWhole } from '../match/number-tests.ts';
import { all, not } from '../match/pattern.ts';
import { before, linked } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { classed, wordOf } from '../match/token-test.ts';

/** `Table 3`, `level 2`, `Python 3.11`. */
export const ordinal = mask({
  name: 'ordinal',
  reason: 'the number of a numbered thing',
  pattern: all(
    bareWhole,
    before(wordOf(NUMBERED)),
    not(linked(wordOf(NUMBERED), classed(W.filler, 'a hedge'))),
  ),
});

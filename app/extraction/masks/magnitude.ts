import { MAGNITUDE } from '../lexicon/word-sets.ts';
import { bare, plus } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { behind } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { optional } from '../match/steps.ts';
import { word, wordOf } from '../match/token-test.ts';
import { gluedSize } from '../match/vocabulary.ts';

/** `3.5 million parameters`, `12 billion tokens`. */
export const magnitude = mask({
  name: 'magnitude',
  reason: 'a size or count',
  pattern: all(
    bare,
    not(plus),
    any(behind(optional(word('+')), wordOf(MAGNITUDE)), behind(optional(word('-', '–')), gluedSize)),
  ),
});

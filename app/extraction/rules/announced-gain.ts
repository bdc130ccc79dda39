import { CONFIDENCE, VERSUS } from '../lexicon/word-sets.ts';
import { bare } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { behind, linked } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { endOfPair, startOfPair } from '../match/site-tests.ts';
import { near, oneOf, some } from '../match/steps.ts';
import { word, wordOf } from '../match/token-test.ts';
import { attain, comma, gainNoun, open } from '../match/vocabulary.ts';

/** `relative improvements over the base model: «64%» on Quill`, `gains, up to «9%»`. */
export const announcedGain = rule({
  name: 'announced-gain',
  reads: 'the size of a difference that a noun before a colon, comma or bracket announces',
  kind: 'gain',
  pattern: all(
    not(bare),
    any(
      linked(near(18, gainNoun, attain), word(':')),
      linked(gainNoun, oneOf(comma, open, [some(comma, 1), word('including')])),
    ),
    not(behind(near(3, wordOf(VERSUS)))),
    not(any(startOfPair, endOfPair, behind(wordOf(CONFIDENCE)))),
  ),
});

import { BEYOND } from '../lexicon/word-sets.ts';
import { percent, plus, points } from '../match/number-tests.ts';
import { all, any } from '../match/pattern.ts';
import { linked, next } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { bracketed } from '../match/site-tests.ts';
import { either, wordOf } from '../match/token-test.ts';
import { change, gainNoun } from '../match/vocabulary.ts';

/** `«7 points» above the baseline`, `(«6%» over dual encoders)`. */
export const aboveOther = rule({
  name: 'above-other',
  reads: 'how far above or below somebody else a system is',
  kind: 'gain',
  pattern: all(
    any(percent, points, plus),
    next(wordOf(BEYOND)),
    any(points, plus, bracketed, linked(either(change, gainNoun))),
  ),
});

import { bare, between, minus, plus, points, whole } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { linked, right } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { bracketed } from '../match/site-tests.ts';
import { near } from '../match/steps.ts';
import { either } from '../match/token-test.ts';
import { change, gainNoun, metric } from '../match/vocabulary.ts';

/** `gains including «+18.2%» on Quill`, `«+1.9» BLEU`. */
export const signedGain = rule({
  name: 'signed-gain',
  reads: 'a number with a plus sign, or with a minus sign beside a change',
  kind: 'gain',
  pattern: any(
    all(plus, not(all(bare, whole, not(between(-30, 30))))),
    all(minus, not(bare), any(points, bracketed, linked(near(8, either(change, gainNoun))))),
    all(minus, bracketed, right(metric)),
  ),
});

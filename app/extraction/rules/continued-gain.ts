import { bareWhole, fraction } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { linked, next, right } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { looksAlike, previous } from '../match/site-tests.ts';
import { near } from '../match/steps.ts';
import { either, word } from '../match/token-test.ts';
import { attain, gainNoun, joint, metric } from '../match/vocabulary.ts';

/** `by 3.9% on Quill and «16%» on Reed`, `and by «2.1%» on Sedge`. */
export const continuedGain = rule({
  name: 'continued-gain',
  reads: 'a further member of a list of gains',
  kind: 'gain',
  pattern: all(
    not(any(bareWhole, fraction)),
    previous('is alike', 16, looksAlike),
    linked(joint),
    any(next(word('on', 'in', 'for', 'over', 'at')), right(metric)),
    linked(near(25, either(gainNoun, word('by')), attain, word('from')), joint),
  ),
});

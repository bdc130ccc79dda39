import { bareWhole } from '../match/number-tests.ts';
import { all, any, not, pattern } from '../match/pattern.ts';
import { linked, next, right } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { either, word } from '../match/token-test.ts';
import { beat, causing, change, comparative, gainNoun, metric } from '../match/vocabulary.ts';

/** `outperforms Tern-7B by «3.2 points»`, `cuts latency by up to «40%»`. */
export const improveBy = rule({
  name: 'improve-by',
  reads: 'the size of a change behind “by”',
  kind: 'gain',
  pattern: all(
    linked(near(25, either(change, beat, gainNoun, comparative)), word('by')),
    any(not(bareWhole), right(metric)),
    not(next(causing)),
  ),
});

import { bareWhole } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { linked, next, right } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near, oneOf, some } from '../match/steps.ts';
import { either, word } from '../match/token-test.ts';
import { article, beat, causing, change, comparative, gainNoun, metric } from '../match/vocabulary.ts';

/** `outperforms Tern-7B by «3.2 points»`, `cuts latency by up to «40%»`. */
export const improveBy = rule({
  name: 'improve-by',
  reads: 'the size of a change behind “by”',
  kind: 'gain',
  pattern: all(
    linked(
      near(25, either(change, beat, gainNoun, comparative)),
      oneOf(word('by'), [word('by'), some(article, 1), word('factor'), word('of')]),
    ),
    any(not(bareWhole), right(metric)),
    not(next(causing)),
  ),
});

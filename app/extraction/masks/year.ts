import { spelledYear } from '../match/figures.ts';
import { bareWhole, between } from '../match/number-tests.ts';
import { all, not } from '../match/pattern.ts';
import { before, right } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { some } from '../match/steps.ts';
import { anyWord } from '../match/token-test.ts';
import { counted, measure } from '../match/vocabulary.ts';

/** `AAAI 2024`, `since 2019`. */
export const year = mask({
  name: 'year',
  reason: 'a year',
  pattern: all(
    bareWhole,
    between(1900, 2100),
    spelledYear,
    not(before(measure, some(anyWord, 1))),
    not(right(counted)),
  ),
});

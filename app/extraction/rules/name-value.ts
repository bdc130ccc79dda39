import { INTERVAL } from '../lexicon/word-sets.ts';
import { bare, decimal, percent, signed } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { before, behind } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { aName, either, except, word, wordOf } from '../match/token-test.ts';
import { beat, close, comma, measure, reach } from '../match/vocabulary.ts';

/** `BM25 «48%», Mem0 «18%»`. */
export const nameValue = rule({
  name: 'name-value',
  reads: 'a system and its score right behind it',
  kind: 'score',
  pattern: all(
    any(percent, all(bare, decimal)),
    not(signed),
    before(except(aName, measure, wordOf(INTERVAL))),
    behind(either(close, comma, word(';', '.', 'and', 'vs', 'on'))),
    before(near(30, either(reach, beat, measure))),
  ),
});

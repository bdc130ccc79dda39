import { CONFIDENCE, VERSUS } from '../lexicon/word-sets.ts';
import { between, percent, points } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { beforeBracket, behind, right } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { endOfPair, opensBracket, startOfPair } from '../match/site-tests.ts';
import { near } from '../match/steps.ts';
import { aName, either, except, wordOf } from '../match/token-test.ts';
import { attain, beat, change, close, comma, gainNoun, metric, other, system } from '../match/vocabulary.ts';

/** `improves reader satisfaction («24.5%»)`, `gains in recall («2.3%»)`. */
export const bracketedGain = rule({
  name: 'bracketed-gain',
  reads: 'the size of a change in brackets behind the measure that changed',
  kind: 'gain',
  pattern: all(
    opensBracket,
    any(percent, points),
    not(any(startOfPair, endOfPair, right(metric), behind(wordOf(CONFIDENCE)))),
    not(behind(near(7, wordOf(VERSUS), close))),
    beforeBracket(
      near(8, either(change, except(gainNoun, metric)), aName, attain, beat, system, other, comma),
    ),
    not(all(between(50, 1000), beforeBracket(metric))),
  ),
});

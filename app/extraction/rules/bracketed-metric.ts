import { WHOLE_THING } from '../lexicon/word-sets.ts';
import { bareWhole, fraction, points, signed, times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { beforeBracket, right, rightOrNext } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { opensBracket } from '../match/site-tests.ts';
import { near } from '../match/steps.ts';
import { either, except, wordOf } from '../match/token-test.ts';
import { comma, comparative, gainNoun, measure, reduce } from '../match/vocabulary.ts';

/** `the highest accuracy («92.0%»)`, `high recall («0.97»)`. */
export const bracketedMetric = rule({
  name: 'bracketed-metric',
  reads: 'a score in brackets behind its metric',
  kind: 'score',
  pattern: all(
    opensBracket,
    not(any(times, points, signed, bareWhole, fraction, rightOrNext(gainNoun), right(comparative))),
    beforeBracket(except(measure, gainNoun)),
    not(beforeBracket(near(8, either(gainNoun, reduce, wordOf(WHOLE_THING)), comma))),
  ),
});

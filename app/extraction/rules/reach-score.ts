import { RELATIVELY } from '../lexicon/word-sets.ts';
import { bare, decimal, magnified, physical, points, signed, times, unit } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { behind, linked, next, right, rightOrNext } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { near } from '../match/steps.ts';
import { word, wordOf } from '../match/token-test.ts';
import { attain, comparative, counted, gainNoun, metric, open } from '../match/vocabulary.ts';

/** `achieves «80%» on Quill`, `reaching only «73.5%»`. */
export const reachScore = rule({
  name: 'reach-score',
  reads: 'the level that a verb of attainment names',
  kind: 'score',
  pattern: all(
    linked(attain),
    not(any(times, points, signed, magnified, all(physical, not(unit('dB'))))),
    not(any(rightOrNext(gainNoun), right(comparative), next(wordOf(RELATIVELY)))),
    any(
      not(bare),
      all(
        decimal,
        any(behind(near(1, metric)), behind(word('on', 'in', 'for', ',', '.', 'and')), behind(open)),
      ),
    ),
    not(all(bare, right(counted))),
  ),
});

import { COMPARED, VERSUS } from '../lexicon/word-sets.ts';
import { bareWhole, points, signed, times } from '../match/number-tests.ts';
import { all, any, not } from '../match/pattern.ts';
import { behind, linked, right, rightOrNext } from '../match/places.ts';
import { rule } from '../match/rule.ts';
import { following, looksAlike } from '../match/site-tests.ts';
import { near } from '../match/steps.ts';
import { either, word, wordOf } from '../match/token-test.ts';
import { comma, comparative, gainNoun } from '../match/vocabulary.ts';

/** `(«92.5%» vs. 81.0%)`, `«94%» compared to 82%`. */
export const versusFirst = rule({
  name: 'versus-first',
  reads: 'the figure that is set against another behind vs. or compared to',
  kind: 'score',
  pattern: all(
    not(any(times, points, signed, bareWhole)),
    behind(near(4, either(wordOf(VERSUS), wordOf(COMPARED)), comma)),
    following('is alike', 10, looksAlike),
    not(any(linked(word('by')), rightOrNext(gainNoun), right(comparative))),
  ),
});

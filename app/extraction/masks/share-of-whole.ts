import { PREVALENCE_VERB, WHOLE_THING } from '../lexicon/word-sets.ts';
import { percent } from '../match/number-tests.ts';
import { all, any } from '../match/pattern.ts';
import { beforeBracket, behind, linked } from '../match/places.ts';
import { mask } from '../match/rule.ts';
import { bracketed, opensBracket } from '../match/site-tests.ts';
import { near, some } from '../match/steps.ts';
import { aNumeral, either, word, wordOf } from '../match/token-test.ts';
import { article, attain } from '../match/vocabulary.ts';

/** `idioms make up «12%» of the corpus`, `jobs (25% of the posts), rules («24%»)`. */
export const shareOfWhole = mask({
  name: 'share-of-whole',
  reason: 'a share of a whole',
  pattern: all(
    percent,
    any(
      linked(wordOf(PREVALENCE_VERB), some(word('for', 'up'), 1)),
      all(opensBracket, beforeBracket(word('('), aNumeral, some(word('%'), 1), near(12, word('of'), attain))),
      all(bracketed, behind(word('of'), some(either(article, word('all')), 2), wordOf(WHOLE_THING))),
    ),
  ),
});
